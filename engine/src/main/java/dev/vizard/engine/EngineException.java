package dev.vizard.engine;

/** What the engine cannot do. The message is one line for the user: what was wrong and what to do. */
public final class EngineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An error with its one line. */
    public EngineException(String message) {
        super(message);
    }

    /** An error with its one line and what lay beneath. */
    public EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
