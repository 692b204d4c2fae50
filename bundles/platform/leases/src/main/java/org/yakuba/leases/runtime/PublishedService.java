package org.yakuba.leases.runtime;

import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.yakuba.leases.OpenCall;
import org.yakuba.leases.ProviderBundle;

/** One domain service: follows its providers and publishes its proxy, as long as its api bundle is resolved. */
final class PublishedService implements ServiceTrackerCustomizer<Object, Provider> {

    private static final System.Logger LOG = System.getLogger("org.yakuba.leases");

    private final BundleContext context;
    private final Bundle api;
    private final Line line;
    private final Switchboard switchboard;
    private final Duration drain;
    private final ServiceTracker<Object, Provider> providers;
    private final ServiceRegistration<?> proxy;

    /** @param drain how long the end of a provider's registration waits for its calls */
    PublishedService(
            Bundle api, Line line, Object proxy, Switchboard switchboard, Duration drain, BundleContext context)
            throws InvalidSyntaxException {
        this.api = api;
        this.line = line;
        this.switchboard = switchboard;
        this.drain = drain;
        this.context = context;
        switchboard.add(line);
        providers = new ServiceTracker<>(
                context, context.createFilter("(objectClass=" + line.service.getName() + ")"), this);
        providers.open(true);
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("org.yakuba.proxy", true);
        properties.put("org.yakuba.domain", line.domain);
        properties.put(Constants.SERVICE_RANKING, Integer.MAX_VALUE);
        properties.put(RawProviders.LINE, line);
        this.proxy = context.registerService(line.service.getName(), proxy, properties);
    }

    void close() {
        proxy.unregister();
        providers.close();
        switchboard.remove(line);
    }

    @Override
    public @Nullable Provider addingService(ServiceReference<Object> reference) {
        if (!RawProviders.isRaw(reference) || !reference.isAssignableTo(api, line.service.getName())) {
            return null;
        }
        Bundle bundle = reference.getBundle();
        Object service = context.getService(reference);
        if (bundle == null || service == null) {
            return null;
        }
        Provider provider = new Provider(
                service,
                new ProviderBundle(
                        bundle.getBundleId(),
                        bundle.getSymbolicName(),
                        bundle.getVersion().toString()));
        switchboard.join(line, provider);
        return provider;
    }

    @Override
    public void modifiedService(ServiceReference<Object> reference, Provider provider) {}

    @Override
    public void removedService(ServiceReference<Object> reference, Provider provider) {
        List<OpenCall> outlived = switchboard.leave(line, provider, drain);
        if (!outlived.isEmpty()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} is gone while calls are inside it: {1}",
                    provider.bundle,
                    outlived);
        }
        context.ungetService(reference);
    }

    @Override
    public String toString() {
        return line.service.getName() + " of " + FrameworkUtil.getBundle(line.service);
    }
}
