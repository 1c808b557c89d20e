package dev.vizard.vision.capture;

/** A source that cannot be opened or read any more. The message is one clear line: what was wrong and what to do. */
public final class CaptureException extends Exception {

    private static final long serialVersionUID = 1L;

    /** An error with its one line. */
    public CaptureException(String message) {
        super(message);
    }

    /** An error with its one line and what lay beneath. */
    public CaptureException(String message, Throwable cause) {
        super(message, cause);
    }
}
