package org.yakuba.leases.runtime;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.yakuba.leases.Door;
import org.yakuba.leases.Leases;

/**
 * Starts first of all bundles, so that nobody meets a provider without its proxy. Framework properties, in milliseconds:
 * {@code org.yakuba.leases.wait}, how long a caller waits for a provider, and {@code org.yakuba.leases.drain}, how long
 * a provider that unregisters waits for its calls (less than Declarative Services waits for a component to stop);
 * {@code org.yakuba.leases.seeing}, symbolic names of bundles that see the providers behind the proxies.
 */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class Activator implements BundleActivator {

    private final Clock clock;
    private Runnable stop = () -> {};

    public Activator() {
        this(Clock.systemUTC());
    }

    Activator(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void start(BundleContext context) {
        Duration patience = millis(context, "org.yakuba.leases.wait", 10_000);
        Duration drain = millis(context, "org.yakuba.leases.drain", 4_000);
        Set<String> seeing = Set.of(property(context, "org.yakuba.leases.seeing", "org.yakuba.control")
                .split(","));

        RawProviders raw = new RawProviders(context, seeing);
        context.registerService(new String[] {FindHook.class.getName(), EventListenerHook.class.getName()}, raw, null);
        Switchboard switchboard = new Switchboard(clock, patience);
        Interceptors interceptors = new Interceptors(context);
        ApiBundles apis = new ApiBundles(context, switchboard, interceptors::chain, drain);
        stop = () -> {
            switchboard.stop();
            apis.close();
            interceptors.close();
        };
        interceptors.open();
        apis.open();
        context.registerService(Leases.class, switchboard, null);
        context.registerService(Door.class, new OneDoor(), null);
    }

    @Override
    public void stop(BundleContext context) {
        stop.run();
    }

    private static Duration millis(BundleContext context, String name, long fallback) {
        return Duration.ofMillis(Long.parseLong(property(context, name, Long.toString(fallback))));
    }

    private static String property(BundleContext context, String name, String fallback) {
        String value = context.getProperty(name);
        return value == null ? fallback : value.strip();
    }
}
