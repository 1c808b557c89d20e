package dev.vizard.vision.onnx;

import ai.onnxruntime.OrtEnvironment;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * ONNX Runtime's one environment a process. It is made on a thread with room: while it starts, the library matches the
 * process's whole command line against a regular expression that recurses three calls a character, and with a class path
 * of some thousand characters that overran Java's usual stack of 1 MB. The process died without a word.
 */
final class RuntimeEnvironment {

    private static final long STACK_BYTES = 256L << 20;

    private static OrtEnvironment environment;

    private RuntimeEnvironment() {}

    /** The environment; made at the first call. */
    static synchronized OrtEnvironment get() {
        if (environment == null) {
            environment = make();
        }
        return environment;
    }

    private static OrtEnvironment make() {
        // Not in a static initialiser: the thread could not run our code before that ended.
        FutureTask<OrtEnvironment> start = new FutureTask<>(OrtEnvironment::getEnvironment);
        new Thread(null, start, "vizard-onnx", STACK_BYTES).start();
        try {
            return start.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelException("interrupted while ONNX Runtime was starting", e);
        } catch (ExecutionException e) {
            throw new ModelException("ONNX Runtime cannot be started on this machine: " + e.getCause(), e);
        }
    }
}
