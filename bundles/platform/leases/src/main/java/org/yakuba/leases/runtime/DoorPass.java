package org.yakuba.leases.runtime;

import org.yakuba.leases.Hold.Inside;
import org.yakuba.leases.Pass;

/** One unit of work inside. */
final class DoorPass extends Entry implements Pass {

    final String domain;

    DoorPass(Ledger<DoorPass> ledger, String domain) {
        super(ledger);
        this.domain = domain;
    }

    @Override
    public void moveHere() {
        stripe.moveHere(this);
    }

    @Override
    public void close() {
        stripe.remove(this);
    }

    Inside describe() {
        return new Inside(domain, runningFor(), threadName());
    }
}
