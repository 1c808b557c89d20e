package dev.vizard.vision;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * Shows that the stress tests can fail: the same protocol with a read and a write in place of the one exchange loses the
 * newest value. Not part of the proof; {@code TripleBufferStressTest} expects it to be caught.
 */
public class MutantStress {

    private static final int FRESH = 4;
    private static final int INDEX = 3;

    /** The triple buffer, broken on purpose. */
    static final class GetThenSet {
        private final int[] slots = new int[3];
        private int back = 0;
        private int front = 2;
        private volatile int shared = 1;

        void publish(int value) {
            slots[back] = value;
            int old = shared;
            shared = back | FRESH;
            back = old & INDEX;
        }

        int latch() {
            int old = shared;
            if ((old & FRESH) != 0) {
                shared = front;
                front = old & INDEX;
            }
            return slots[front];
        }
    }

    /** The same promise as {@link TripleBufferStress.NewestStays}, which this buffer breaks. */
    @JCStressTest
    @Outcome(id = "3", expect = Expect.ACCEPTABLE, desc = "the newest value")
    @Outcome(expect = Expect.FORBIDDEN, desc = "the newest value was lost")
    @State
    public static class NewestStays {
        private final GetThenSet buffer = new GetThenSet();

        @Actor
        public void producer() {
            buffer.publish(1);
            buffer.publish(2);
            buffer.publish(3);
        }

        @Actor
        public void consumer() {
            buffer.latch();
            buffer.latch();
        }

        @Arbiter
        public void after(I_Result result) {
            result.r1 = buffer.latch();
        }
    }
}
