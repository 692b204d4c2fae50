package org.yakuba.leases.runtime;

import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yakuba.leases.DrainResult;
import org.yakuba.leases.Exchange;
import org.yakuba.leases.Leases;
import org.yakuba.leases.OpenCall;
import org.yakuba.leases.ProviderStatus.State;
import org.yakuba.leases.ServiceStatus;
import org.yakuba.leases.ServiceUnavailableException;

/**
 * Decides who is current, for all lines under one lock, so that a bundle's services move together. Locks are taken in
 * one order only: switchboard, ledger, stripe; nothing foreign is called and nobody is waited for while one is held.
 */
final class Switchboard implements Leases {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final List<Line> lines = new ArrayList<>();
    private final Clock clock;
    private final Duration patience;
    /** Bundles that get no new calls, whatever they register. */
    private final Set<Long> barred = new HashSet<>();

    private @Nullable BundleExchange exchange;
    private volatile boolean stopped;

    /** @param patience how long a caller waits for a provider */
    Switchboard(Clock clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    void add(Line line) {
        locked(() -> lines.add(line));
    }

    void remove(Line line) {
        locked(() -> lines.remove(line));
        moveAll(() -> {});
    }

    void stop() {
        moveAll(() -> stopped = true);
    }

    void join(Line line, Provider provider) {
        provider.since = clock.instant();
        moveAll(() -> line.providers.add(exchange == null ? 0 : exchange.placeFor(line, provider), provider));
    }

    /** Takes a provider out and waits until its calls are finished. Returns the ones that outlived the bound. */
    List<OpenCall> leave(Line line, Provider provider, Duration bound) {
        moveAll(() -> {
            provider.leaving = true;
            provider.barred = true;
            if (exchange != null) {
                exchange.takeBackIfSuccessorIsMissing();
            }
        });
        List<Lease> outlived = provider.ledger.awaitNone(lease -> !stopped, deadline(bound));
        moveAll(() -> line.providers.remove(provider));
        return outlived.stream().map(Lease::describe).toList();
    }

    /** Waits until somebody can answer. */
    Lease awaitLease(Line line, Method method) {
        long left = patience.toNanos();
        lock.lock();
        try {
            while (true) {
                Lease lease = line.leaseWithoutWaiting(method);
                if (lease != null) {
                    return lease;
                }
                if (left <= 0 || stopped || !lines.contains(line)) {
                    throw line.unavailable(patience.minusNanos(left));
                }
                left = moved.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ServiceUnavailableException unavailable = line.unavailable(patience.minusNanos(left));
            unavailable.initCause(e);
            throw unavailable;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<ServiceStatus> services() {
        return locked(() -> lines.stream().map(Line::status).toList());
    }

    @Override
    public Exchange exchange(Set<Long> leaving) {
        return locked(() -> {
            if (exchange != null) {
                throw new IllegalStateException("Another exchange is under way: of bundles " + exchange.leaving);
            }
            exchange = new BundleExchange(this, leaving);
            return exchange;
        });
    }

    void end(BundleExchange ended) {
        locked(() -> exchange = exchange == ended ? null : exchange);
    }

    @Override
    public DrainResult drain(long bundleId, Duration bound) {
        Set<Long> bundle = Set.of(bundleId);
        moveAll(() -> bar(bundle, true));
        List<OpenCall> outlived = awaitNoneIn(bundle, bound);
        if (!outlived.isEmpty()) {
            moveAll(() -> bar(bundle, false));
        }
        return new DrainResult(outlived.isEmpty(), outlived);
    }

    @Override
    public void prefer(long bundleId) {
        moveAll(() -> {
            bar(Set.of(bundleId), false);
            for (Line line : lines) {
                List<Provider> first = line.providers.stream()
                        .filter(p -> p.bundle.id() == bundleId)
                        .toList();
                line.providers.removeAll(first);
                line.providers.addAll(0, first);
            }
        });
    }

    List<OpenCall> awaitNoneIn(Set<Long> bundles, Duration bound) {
        long deadline = deadline(bound);
        List<Provider> providers = locked(() -> providers(bundles).toList());
        return providers.stream()
                .flatMap(provider -> provider.ledger.awaitNone(lease -> true, deadline).stream())
                .map(Lease::describe)
                .sorted((a, b) -> b.runningFor().compareTo(a.runningFor()))
                .toList();
    }

    /** To be called while the lock is held. */
    void bar(Set<Long> bundles, boolean bar) {
        if (bar) {
            barred.addAll(bundles);
        } else {
            barred.removeAll(bundles);
        }
    }

    /** Lines that fulfil a condition. To be called while the lock is held. */
    Stream<Line> lines(Predicate<Line> condition) {
        return lines.stream().filter(condition);
    }

    private Stream<Provider> providers(Set<Long> bundles) {
        return lines.stream().flatMap(line -> line.providers.stream()).filter(p -> bundles.contains(p.bundle.id()));
    }

    <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Changes who is in line or barred, and makes it hold for all lines at one moment: whoever has met one of the new
     * providers meets none of the old ones afterwards, for in between they find nobody and come to the lock.
     */
    void moveAll(Runnable change) {
        locked(() -> {
            change.run();
            lines.forEach(this::barProviders);
            lines.stream()
                    .filter(line -> line.current() != line.firstUnbarred())
                    .forEach(line -> line.current(null));
            lines.stream().flatMap(line -> line.providers.stream()).forEach(Provider::openOrClose);
            lines.forEach(this::settle);
            moved.signalAll();
            return true;
        });
    }

    private void barProviders(Line line) {
        for (Provider provider : line.providers) {
            provider.barred = provider.leaving || barred.contains(provider.bundle.id());
        }
    }

    private void settle(Line line) {
        Provider first = line.firstUnbarred();
        line.showDraining();
        line.current(first);
        for (Provider provider : line.providers) {
            provider.state(provider.barred ? State.DRAINING : provider == first ? State.CURRENT : State.STANDBY, clock);
        }
    }

    private static long deadline(Duration bound) {
        return System.nanoTime() + bound.toNanos();
    }
}
