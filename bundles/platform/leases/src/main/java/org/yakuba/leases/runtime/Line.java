package org.yakuba.leases.runtime;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yakuba.leases.ServiceStatus;
import org.yakuba.leases.ServiceUnavailableException;

/**
 * The line of providers of one service: the first that is not barred is current. {@code current} and {@code draining}
 * are what a call looks at; they are written by the switchboard only, and a call that meets a null or a closed provider
 * asks the switchboard.
 */
final class Line {

    private static final Provider[] NONE = {};

    final String domain;
    final Class<?> service;
    /** The provider next in line first. Guarded by the switchboard. */
    final List<Provider> providers = new ArrayList<>();

    private final Switchboard switchboard;
    private volatile @Nullable Provider current;
    private volatile Provider[] draining = NONE;

    Line(String domain, Class<?> service, Switchboard switchboard) {
        this.domain = domain;
        this.service = service;
        this.switchboard = switchboard;
    }

    /** Takes a lease on the current provider, waiting for one if need be. */
    Lease lease(Method method) {
        Provider here = current;
        if (here != null && draining.length == 0) {
            Lease lease = new Lease(here, method);
            if (lease.stripe.tryAdd(lease)) {
                return lease;
            }
        }
        Lease lease = leaseWithoutWaiting(method);
        return lease != null ? lease : switchboard.awaitLease(this, method);
    }

    /** A call nested in one of a provider being drained goes to that provider, so that the outer one can finish. */
    @Nullable
    Lease leaseWithoutWaiting(Method method) {
        Provider here = current;
        for (Provider old : draining) {
            if (old.ledger.holdsCaller()) {
                Lease lease = new Lease(old, method);
                lease.stripe.addNested(lease);
                return lease;
            }
        }
        if (here != null) {
            Lease lease = new Lease(here, method);
            if (lease.stripe.tryAdd(lease)) {
                return lease;
            }
        }
        return null;
    }

    @Nullable
    Provider current() {
        return current;
    }

    void current(@Nullable Provider provider) {
        current = provider;
    }

    /** Tells calls in whom others may be nested; to be set after the ledgers are closed, before the current provider. */
    void showDraining() {
        draining = providers.stream()
                .filter(provider -> provider.barred && !provider.ledger.isEmpty())
                .toArray(Provider[]::new);
    }

    @Nullable
    Provider firstUnbarred() {
        return providers.stream()
                .filter(provider -> !provider.barred)
                .findFirst()
                .orElse(null);
    }

    ServiceUnavailableException unavailable(Duration waited) {
        return new ServiceUnavailableException(domain, service.getName(), waited);
    }

    ServiceStatus status() {
        return new ServiceStatus(
                domain,
                service.getName(),
                providers.stream().map(Provider::status).toList());
    }
}
