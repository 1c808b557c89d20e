package dev.vizard.vision.onnx;

/** A network that cannot be used. The message is one line for the user: what was wrong and what to do. */
public final class ModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An error with its one line. */
    public ModelException(String message) {
        super(message);
    }

    /** An error with its one line and what lay beneath. */
    public ModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
