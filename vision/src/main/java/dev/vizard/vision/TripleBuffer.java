package dev.vizard.vision;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Hands the newest of a stream of values from one producer thread to one consumer thread. Neither ever waits, a slot is
 * never seen half written, and the consumer never goes back in time; values that nobody looked at in time are dropped.
 *
 * <p>Three slots, made once: the producer owns one, the consumer owns one, the third lies between them. A single atomic
 * exchange of the third's index (with a "fresh" bit) is the whole protocol, so both operations are wait-free.
 *
 * @param <T> a mutable slot, reused for ever
 */
public final class TripleBuffer<T> {

    private static final int FRESH = 4;
    private static final int INDEX = 3;
    private static final VarHandle SHARED;

    static {
        try {
            SHARED = MethodHandles.lookup().findVarHandle(TripleBuffer.class, "shared", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final T[] slots;
    private int back = 0;
    private int front = 2;

    @SuppressWarnings("unused") // through SHARED
    private volatile int shared = 1;

    /** A buffer over three distinct slots, all in the state that a consumer may see before the first publish. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public TripleBuffer(T... slots) {
        if (slots.length != 3) {
            throw new IllegalArgumentException("a triple buffer has three slots, not " + slots.length);
        }
        this.slots = slots.clone();
    }

    /** Producer: the slot to fill; it holds an old value. Stays the same until {@link #publish()}. */
    public T back() {
        return slots[back];
    }

    /** Producer: makes {@link #back()} the newest value and takes another slot to fill. */
    public void publish() {
        back = (int) SHARED.getAndSet(this, back | FRESH) & INDEX;
    }

    /** Consumer: takes the newest value if there is one since the last call; whether there was. */
    public boolean latch() {
        if (((int) SHARED.getOpaque(this) & FRESH) == 0) {
            return false;
        }
        front = (int) SHARED.getAndSet(this, front) & INDEX;
        return true;
    }

    /** Consumer: the value latched last; readable until the next {@link #latch()}. */
    public T front() {
        return slots[front];
    }
}
