package org.yakuba.leases.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Who is inside. Entries are spread over stripes by thread, so that callers do not meet; whoever closes the ledger
 * visits all stripes, after which everybody is either in the list or knows that it is closed.
 */
final class Ledger<E extends Entry> {

    private static final int STRIPES = stripes();

    private final Stripe[] stripes = new Stripe[STRIPES];
    private final Class<E> type;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition somebodyLeft = lock.newCondition();
    private volatile boolean closed;

    Ledger(Class<E> type) {
        this.type = type;
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new Stripe(this);
        }
    }

    private static int stripes() {
        return Integer.highestOneBit(Math.min(64, 8 * Runtime.getRuntime().availableProcessors()));
    }

    Stripe stripe() {
        return stripes[(int) Thread.currentThread().getId() & (STRIPES - 1)];
    }

    /** Lets nobody in any more, except by {@link Stripe#add} and {@link Stripe#addNested}. */
    void close() {
        closed = true;
        for (Stripe stripe : stripes) {
            stripe.open(false);
        }
    }

    void open() {
        for (Stripe stripe : stripes) {
            stripe.open(true);
        }
        closed = false;
        tellThatSomebodyLeft();
    }

    boolean isClosed() {
        return closed;
    }

    /** Whether the calling thread is inside, other than by nesting. */
    boolean holdsCaller() {
        Thread caller = Thread.currentThread();
        for (Stripe stripe : stripes) {
            if (stripe.hasFirstEntryOf(caller)) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        for (Stripe stripe : stripes) {
            if (!stripe.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Who is inside, the oldest first. */
    List<E> entries(Predicate<? super E> which) {
        List<E> entries = new ArrayList<>();
        for (Stripe stripe : stripes) {
            stripe.forEach(entry -> entries.add(type.cast(entry)));
        }
        entries.removeIf(which.negate());
        entries.sort(Comparator.comparingLong(entry -> entry.began));
        return entries;
    }

    /**
     * Waits until none of these is inside, the calling thread's own apart (they cannot end while it waits), or until
     * the ledger is opened again or the time is over. Then returns who is inside. An interruption does not cut the wait
     * short: it is bounded, and those inside would pay for it.
     *
     * @param deadline by {@link System#nanoTime()}
     */
    List<E> awaitNone(Predicate<? super E> which, long deadline) {
        Thread caller = Thread.currentThread();
        boolean interrupted = false;
        lock.lock();
        try {
            while (closed && entries(which).stream().anyMatch(entry -> entry.thread != caller)) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    break;
                }
                try {
                    somebodyLeft.awaitNanos(left);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            lock.unlock();
        }
        if (interrupted) {
            caller.interrupt();
        }
        return entries(which);
    }

    void tellThatSomebodyLeft() {
        lock.lock();
        try {
            somebodyLeft.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
