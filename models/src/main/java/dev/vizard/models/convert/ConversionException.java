package dev.vizard.models.convert;

/** A file that cannot be converted. The message is one line for the user: what was wrong and what to do. */
public final class ConversionException extends Exception {

    private static final long serialVersionUID = 1L;

    /** An error with its one line. */
    public ConversionException(String message) {
        super(message);
    }

    /** An error with its one line and what lay beneath. */
    public ConversionException(String message, Throwable cause) {
        super(message, cause);
    }
}
