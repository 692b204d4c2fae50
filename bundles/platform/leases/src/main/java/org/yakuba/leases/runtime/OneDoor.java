package org.yakuba.leases.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.yakuba.leases.Door;
import org.yakuba.leases.DoorClosedException;
import org.yakuba.leases.Hold;
import org.yakuba.leases.Pass;

/**
 * The door of this runtime. Without a hold the ledger is open and entering costs one entry; with one it is closed, and
 * whoever comes asks here. Locks are taken in one order only: door, ledger, stripe.
 */
final class OneDoor implements Door {

    private final Ledger<DoorPass> inside = new Ledger<>(DoorPass.class);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition released = lock.newCondition();
    private final List<OneHold> holds = new ArrayList<>();

    @Override
    public Pass enter(String domain) {
        DoorPass pass = new DoorPass(inside, domain);
        if (!pass.stripe.tryAdd(pass)) {
            enterWhileHeld(pass);
        }
        return pass;
    }

    private void enterWhileHeld(DoorPass pass) {
        if (inside.holdsCaller()) {
            pass.stripe.addNested(pass);
            return;
        }
        lock.lock();
        try {
            for (OptionalLong left = left(pass.domain); left.isPresent(); left = left(pass.domain)) {
                if (left.getAsLong() <= 0) {
                    throw new DoorClosedException(pass.domain);
                }
                released.awaitNanos(left.getAsLong());
            }
            pass.stripe.add(pass);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            DoorClosedException closed = new DoorClosedException(pass.domain);
            closed.initCause(e);
            throw closed;
        } finally {
            lock.unlock();
        }
    }

    /** How long the first hold of the domain still lasts. Empty: nobody holds it. */
    private OptionalLong left(String domain) {
        long now = System.nanoTime();
        return holds.stream()
                .filter(hold -> hold.domains.contains(domain))
                .mapToLong(hold -> hold.deadline - now)
                .min();
    }

    @Override
    public Hold hold(Set<String> domains, Duration bound) {
        OneHold hold = new OneHold(domains, System.nanoTime() + bound.toNanos());
        lock.lock();
        try {
            holds.add(hold);
            inside.close();
        } finally {
            lock.unlock();
        }
        return hold;
    }

    private void release(OneHold hold) {
        lock.lock();
        try {
            holds.remove(hold);
            if (holds.isEmpty()) {
                inside.open();
            }
            released.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private final class OneHold implements Hold {

        final Set<String> domains;
        final long deadline;

        OneHold(Set<String> domains, long deadline) {
            this.domains = Set.copyOf(domains);
            this.deadline = deadline;
        }

        @Override
        public List<Inside> awaitEmpty(Duration time) {
            Thread caller = Thread.currentThread();
            long until = System.nanoTime() + time.toNanos();
            return inside.awaitNone(pass -> domains.contains(pass.domain) && pass.thread != caller, until).stream()
                    .map(DoorPass::describe)
                    .toList();
        }

        @Override
        public void close() {
            release(this);
        }
    }
}
