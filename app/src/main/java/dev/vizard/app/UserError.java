package dev.vizard.app;

/** A mistake of the user's or of the machine's, told in one line: what was wrong and what to do. Never a stack trace. */
public final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An error with its one line. */
    public UserError(String message) {
        super(message);
    }

    /** An error with its one line and what lay beneath. */
    public UserError(String message, Throwable cause) {
        super(message, cause);
    }
}
