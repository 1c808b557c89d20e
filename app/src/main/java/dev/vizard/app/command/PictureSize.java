package dev.vizard.app.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A picture's size as users write it.
 *
 * @param width pixels, 1 to 8192
 * @param height pixels, 1 to 8192
 */
record PictureSize(int width, int height) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
    private static final int LARGEST = 8192;

    @Override
    public String toString() {
        return width + "x" + height;
    }

    /** Reads "1280x720". */
    static final class Converter implements ITypeConverter<PictureSize> {
        @Override
        public PictureSize convert(String text) {
            Matcher sides = WRITTEN.matcher(text);
            if (!sides.matches()) {
                throw new TypeConversionException("it must look like 1024x768, not " + text);
            }
            int width = Integer.parseInt(sides.group(1));
            int height = Integer.parseInt(sides.group(2));
            if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
                throw new TypeConversionException("it must be 1 to " + LARGEST + " pixels each way, not " + text);
            }
            return new PictureSize(width, height);
        }
    }
}
