package dev.vizard.vision;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** What the hand-over promises, tried under every interleaving that jcstress can provoke. */
public class TripleBufferStress {

    /** A slot whose two plain fields are written one after the other. */
    static final class Slot {
        int first;
        int second;

        void fill(int value) {
            first = value;
            second = value;
        }
    }

    static TripleBuffer<Slot> buffer() {
        return new TripleBuffer<>(new Slot(), new Slot(), new Slot());
    }

    /** A value is seen whole or not at all. */
    @JCStressTest
    @Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "nothing published yet")
    @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "the first value")
    @Outcome(id = "2, 2", expect = Expect.ACCEPTABLE, desc = "the second value")
    @Outcome(id = "3, 3", expect = Expect.ACCEPTABLE, desc = "the third value")
    @Outcome(id = "4, 4", expect = Expect.ACCEPTABLE, desc = "the fourth value")
    @Outcome(expect = Expect.FORBIDDEN, desc = "a torn value")
    @State
    public static class NeverTorn {
        private final TripleBuffer<Slot> buffer = buffer();

        @Actor
        public void producer() {
            // More values than slots, so that each slot is written again.
            for (int value = 1; value <= 4; value++) {
                buffer.back().fill(value);
                buffer.publish();
            }
        }

        @Actor
        public void consumer(II_Result result) {
            buffer.latch();
            result.r1 = buffer.front().first;
            result.r2 = buffer.front().second;
        }
    }

    /** Three looks never go back in time, while three values are published. */
    @JCStressTest
    @Outcome(id = "([0-3]), \\1, \\1", expect = Expect.ACCEPTABLE, desc = "stood still")
    @Outcome(
            id = {
                "0, 0, [1-3]",
                "0, 1, [1-3]",
                "0, 2, [2-3]",
                "0, 3, 3",
                "1, 1, [2-3]",
                "1, 2, [2-3]",
                "1, 3, 3",
                "2, 2, 3",
                "2, 3, 3"
            },
            expect = Expect.ACCEPTABLE,
            desc = "went forward")
    @Outcome(expect = Expect.FORBIDDEN, desc = "went back in time")
    @State
    public static class NeverBack {
        private final TripleBuffer<Slot> buffer = buffer();

        @Actor
        public void producer() {
            for (int value = 1; value <= 3; value++) {
                buffer.back().fill(value);
                buffer.publish();
            }
        }

        @Actor
        public void consumer(III_Result result) {
            buffer.latch();
            result.r1 = buffer.front().first;
            buffer.latch();
            result.r2 = buffer.front().first;
            buffer.latch();
            result.r3 = buffer.front().first;
        }
    }

    /** When both are done, the newest value is there to be latched, whatever the consumer took in between. */
    @JCStressTest
    @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "the newest value")
    @Outcome(expect = Expect.FORBIDDEN, desc = "the newest value was lost")
    @State
    public static class NewestStays {
        private final TripleBuffer<Slot> buffer = buffer();

        @Actor
        public void producer() {
            buffer.back().fill(1);
            buffer.publish();
            buffer.back().fill(2);
            buffer.publish();
        }

        @Actor
        public void consumer() {
            buffer.latch();
        }

        @Arbiter
        public void after(I_Result result) {
            buffer.latch();
            result.r1 = buffer.front().first;
        }
    }
}
