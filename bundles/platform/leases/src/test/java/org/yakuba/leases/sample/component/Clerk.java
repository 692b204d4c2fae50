package org.yakuba.leases.sample.component;

import org.yakuba.leases.probe.Probe;
import org.yakuba.leases.sample.api.Farewell;

/** Fails when it is used outside its life. The description is written by the test. */
public final class Clerk implements Farewell {

    private volatile boolean alive;

    public void activate() {
        Probe.meet("clerk activates");
        alive = true;
    }

    public void deactivate() {
        alive = false;
    }

    @Override
    public String part(String name) {
        Probe.meet("clerk leaves " + name);
        if (!alive) {
            throw new IllegalStateException("The component was deactivated during the call");
        }
        return "clerk leaves " + name;
    }
}
