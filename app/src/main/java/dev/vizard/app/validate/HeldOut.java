package dev.vizard.app.validate;

import java.util.List;
import java.util.stream.IntStream;

/** Which identities no training sees: every fourth of a folder, so that they are spread over it. */
public final class HeldOut {

    /** For help texts. */
    public static final String RULE = "the 4th, 8th, 12th, ... by name";

    private static final int EVERY = 4;

    private HeldOut() {}

    /** Places of those that training may see. */
    public static List<Integer> trained(List<String> names) {
        return IntStream.range(0, names.size())
                .filter(i -> i % EVERY != EVERY - 1)
                .boxed()
                .toList();
    }

    /** Names of those that it may not. */
    public static List<String> names(List<String> names) {
        return IntStream.range(0, names.size())
                .filter(i -> i % EVERY == EVERY - 1)
                .mapToObj(names::get)
                .toList();
    }
}
