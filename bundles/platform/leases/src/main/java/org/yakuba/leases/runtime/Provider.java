package org.yakuba.leases.runtime;

import java.time.Clock;
import java.time.Instant;
import org.yakuba.leases.ProviderBundle;
import org.yakuba.leases.ProviderStatus;

/** One registered provider of one service. What changes is guarded by the switchboard. */
final class Provider {

    final Object service;
    final ProviderBundle bundle;
    final Ledger<Lease> ledger = new Ledger<>(Lease.class);

    /** Gets no new calls. */
    boolean barred;
    /** Is about to disappear: barred for good. */
    boolean leaving;

    ProviderStatus.State state = ProviderStatus.State.STANDBY;
    Instant since = Instant.EPOCH;

    Provider(Object service, ProviderBundle bundle) {
        this.service = service;
        this.bundle = bundle;
    }

    void openOrClose() {
        if (barred && !ledger.isClosed()) {
            ledger.close();
        } else if (!barred && ledger.isClosed()) {
            ledger.open();
        }
    }

    void state(ProviderStatus.State now, Clock clock) {
        if (state != now) {
            state = now;
            since = clock.instant();
        }
    }

    ProviderStatus status() {
        return new ProviderStatus(
                bundle,
                state,
                since,
                ledger.entries(lease -> true).stream().map(Lease::describe).toList());
    }
}
