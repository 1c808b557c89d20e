package dev.vizard.app.command;

import dev.vizard.app.UserError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures that stand together on the command line. */
final class Figures {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
    private static final int LARGEST = 8192;
    private static final int THREE = 3;

    private Figures() {}

    /**
     * Three numbers between commas.
     *
     * @param option its name, for the message
     * @param example how it should look
     */
    static double[] three(String option, String text, String example) {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == THREE) {
                double[] numbers = new double[THREE];
                for (int i = 0; i < THREE; i++) {
                    numbers[i] = Double.parseDouble(parts[i].strip());
                }
                return numbers;
            }
        } catch (NumberFormatException e) {
            throw new UserError(option + " must be three numbers such as " + example + ", not " + text, e);
        }
        throw new UserError(option + " must be three numbers such as " + example + ", not " + text);
    }

    /** Width and height as in 1024x768, pixels. */
    static int[] size(String text) {
        Matcher sides = SIZE.matcher(text);
        if (!sides.matches()) {
            throw new UserError("--size must look like 1024x768, not " + text);
        }
        int width = Integer.parseInt(sides.group(1));
        int height = Integer.parseInt(sides.group(2));
        if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
            throw new UserError("--size must be 1 to " + LARGEST + " pixels each way, not " + text);
        }
        return new int[] {width, height};
    }
}
