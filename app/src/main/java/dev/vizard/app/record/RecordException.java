package dev.vizard.app.record;

import java.io.IOException;

/** A recording that cannot be made; the message is one line for the user. */
public final class RecordException extends IOException {

    private static final long serialVersionUID = 1;

    RecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
