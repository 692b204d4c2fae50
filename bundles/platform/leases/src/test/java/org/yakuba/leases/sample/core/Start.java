package org.yakuba.leases.sample.core;

import java.util.Hashtable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.yakuba.leases.probe.Probe;
import org.yakuba.leases.sample.api.Farewell;
import org.yakuba.leases.sample.api.Greeting;

/** Registers both services one after the other. */
public final class Start implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        String name = context.getBundle().getSymbolicName();
        Voice voice = new Voice(name);
        context.registerService(Greeting.class, voice, new Hashtable<>());
        Probe.meet(name + " between its services");
        context.registerService(Farewell.class, voice, new Hashtable<>());
    }

    @Override
    public void stop(BundleContext context) {}
}
