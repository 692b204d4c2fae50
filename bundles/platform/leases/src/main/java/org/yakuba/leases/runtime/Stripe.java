package org.yakuba.leases.runtime;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A part of a ledger under its own lock, a leaf: nothing else is ever locked or called while it is held. */
final class Stripe {

    private final Ledger<?> ledger;
    private @Nullable Entry first;
    private boolean open = true;

    Stripe(Ledger<?> ledger) {
        this.ledger = ledger;
    }

    synchronized boolean tryAdd(Entry entry) {
        if (open) {
            link(entry);
        }
        return open;
    }

    synchronized void addNested(Entry entry) {
        entry.nested = true;
        link(entry);
    }

    synchronized void add(Entry entry) {
        link(entry);
    }

    /** Returns whether the entry was inside. Removing it twice does no harm. */
    boolean remove(Entry entry) {
        boolean somebodyMayWait;
        synchronized (this) {
            if (!entry.inside) {
                return false;
            }
            unlink(entry);
            somebodyMayWait = !open;
        }
        if (somebodyMayWait) {
            ledger.tellThatSomebodyLeft();
        }
        return true;
    }

    synchronized void open(boolean open) {
        this.open = open;
    }

    synchronized boolean isEmpty() {
        return first == null;
    }

    synchronized void forEach(Consumer<Entry> action) {
        for (Entry entry = first; entry != null; entry = entry.next) {
            action.accept(entry);
        }
    }

    synchronized boolean hasFirstEntryOf(Thread thread) {
        for (Entry entry = first; entry != null; entry = entry.next) {
            if (entry.thread == thread && !entry.nested) {
                return true;
            }
        }
        return false;
    }

    synchronized void moveHere(Entry entry) {
        entry.thread = Thread.currentThread();
        entry.nested = false;
    }

    /** The entry goes on without any thread in particular. */
    synchronized void detach(Entry entry) {
        entry.threadName = entry.threadName();
        entry.thread = null;
    }

    private void link(Entry entry) {
        entry.inside = true;
        entry.next = first;
        if (first != null) {
            first.previous = entry;
        }
        first = entry;
    }

    private void unlink(Entry entry) {
        entry.inside = false;
        if (entry.previous == null) {
            first = entry.next;
        } else {
            entry.previous.next = entry.next;
        }
        if (entry.next != null) {
            entry.next.previous = entry.previous;
        }
        entry.previous = null;
        entry.next = null;
    }
}
