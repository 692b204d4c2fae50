package org.yakuba.leases.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Somebody inside. All that changes is guarded by the stripe. */
abstract class Entry {

    final Stripe stripe;
    final long began = System.nanoTime();
    /** The thread that is inside. Null: none in particular. */
    @Nullable
    Thread thread = Thread.currentThread();

    String threadName = "";
    /** Came in because its thread was inside already: it opens the way for nobody else. */
    boolean nested;

    boolean inside;

    @Nullable
    Entry previous;

    @Nullable
    Entry next;

    Entry(Ledger<?> ledger) {
        stripe = ledger.stripe();
    }

    final Duration runningFor() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    final String threadName() {
        Thread current = thread;
        return current == null ? threadName : current.getName();
    }
}
