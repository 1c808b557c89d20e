package dev.vizard.models.train;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Makes batches on a thread of its own while the one before is learned from; always in the same order. */
final class BatchPump implements AutoCloseable {

    private static final int BATCHES = 3;

    /** Examples. */
    @SuppressWarnings("ArrayRecordComponent")
    record Batch(float[] inputs, float[] targets) {}

    private final BlockingQueue<Batch> full = new ArrayBlockingQueue<>(BATCHES);
    private final BlockingQueue<Batch> empty = new ArrayBlockingQueue<>(BATCHES);
    private final Thread thread;
    private volatile RuntimeException failure;

    BatchPump(NetworkRecipe recipe, SampleSource source) {
        for (int i = 0; i < BATCHES; i++) {
            empty.add(new Batch(
                    new float[recipe.batch() * recipe.inputs()], new float[recipe.batch() * recipe.answer().targets]));
        }
        thread = new Thread(
                () -> {
                    try {
                        while (true) {
                            Batch batch = empty.take();
                            source.fill(batch.inputs, batch.targets, recipe.batch());
                            full.put(batch);
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException e) {
                        failure = e;
                        full.offer(new Batch(new float[0], new float[0]));
                    }
                },
                "vizard-examples");
        thread.setDaemon(true);
        thread.start();
    }

    /** The next batch; give it back. */
    Batch take() throws InterruptedException {
        Batch batch = full.take();
        if (failure != null) {
            throw failure;
        }
        return batch;
    }

    void giveBack(Batch batch) {
        empty.add(batch);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
