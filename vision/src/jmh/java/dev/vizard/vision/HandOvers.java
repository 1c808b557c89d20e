package dev.vizard.vision;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

/** Ways to hand the newest value from one thread to another; each hands over a slot of the size of a pose. */
final class HandOvers {

    /** What is handed over: ten numbers, as many as a pose has. */
    static final class Slot {
        private static final int NUMBERS = 10;
        private final long[] numbers = new long[NUMBERS];

        void fill(long value) {
            for (int i = 0; i < NUMBERS; i++) {
                numbers[i] = value;
            }
        }

        long read() {
            long sum = 0;
            for (long number : numbers) {
                sum += number;
            }
            return sum;
        }
    }

    /** One producer, one consumer. */
    interface HandOver {
        /** Producer: hands a value over. */
        void publish(long value);

        /** Consumer: reads the newest value, again if there is none newer. */
        long latest();
    }

    private HandOvers() {}

    static List<String> names() {
        return List.of("triple-buffer", "lock", "fresh-objects", "bounded-queue", "linked-queue");
    }

    static HandOver create(String name) {
        return switch (name) {
            case "triple-buffer" -> new Triple();
            case "lock" -> new Locked();
            case "fresh-objects" -> new Fresh();
            case "bounded-queue" -> new Bounded();
            case "linked-queue" -> new Linked();
            default -> throw new IllegalArgumentException(name + " is none of " + names());
        };
    }

    private static final class Triple implements HandOver {
        private final TripleBuffer<Slot> buffer = new TripleBuffer<>(new Slot(), new Slot(), new Slot());

        @Override
        public void publish(long value) {
            buffer.back().fill(value);
            buffer.publish();
        }

        @Override
        public long latest() {
            buffer.latch();
            return buffer.front().read();
        }
    }

    /** One slot, filled and read under a lock. */
    private static final class Locked implements HandOver {
        private final ReentrantLock lock = new ReentrantLock();
        private final Slot slot = new Slot();

        @Override
        public void publish(long value) {
            lock.lock();
            try {
                slot.fill(value);
            } finally {
                lock.unlock();
            }
        }

        @Override
        public long latest() {
            lock.lock();
            try {
                return slot.read();
            } finally {
                lock.unlock();
            }
        }
    }

    /** A new object each time. */
    private static final class Fresh implements HandOver {
        private final AtomicReference<Slot> newest = new AtomicReference<>(new Slot());

        @Override
        public void publish(long value) {
            Slot slot = new Slot();
            slot.fill(value);
            newest.set(slot);
        }

        @Override
        public long latest() {
            return newest.get().read();
        }
    }

    /** A queue of one place; a producer that finds it full throws the old value away. */
    private static final class Bounded implements HandOver {
        private final ArrayBlockingQueue<Slot> queue = new ArrayBlockingQueue<>(1);
        private Slot last = new Slot();

        @Override
        public void publish(long value) {
            Slot slot = new Slot();
            slot.fill(value);
            while (!queue.offer(slot)) {
                queue.poll();
            }
        }

        @Override
        public long latest() {
            Slot slot = queue.poll();
            last = slot == null ? last : slot;
            return last.read();
        }
    }

    /** An unbounded queue that the consumer empties to the newest; the producer waits where it runs away. */
    private static final class Linked implements HandOver {
        private static final int MOST = 64;
        private final ConcurrentLinkedQueue<Slot> queue = new ConcurrentLinkedQueue<>();
        private Slot last = new Slot();
        private int since;

        @Override
        public void publish(long value) {
            Slot slot = new Slot();
            slot.fill(value);
            queue.add(slot);
            // Without a consumer it would grow for ever.
            if (++since > MOST) {
                since = 0;
                while (queue.size() > MOST) {
                    queue.poll();
                }
            }
        }

        @Override
        public long latest() {
            for (Slot slot = queue.poll(); slot != null; slot = queue.poll()) {
                last = slot;
            }
            return last.read();
        }
    }
}
