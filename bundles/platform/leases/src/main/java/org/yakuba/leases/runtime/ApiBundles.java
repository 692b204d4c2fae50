package org.yakuba.leases.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.util.tracker.BundleTracker;
import org.yakuba.leases.Interceptor;

/** Follows the api bundles from resolved to unresolved, and publishes what they declare. */
final class ApiBundles extends BundleTracker<List<PublishedService>> {

    private static final System.Logger LOG = System.getLogger("org.yakuba.leases");

    private final Switchboard switchboard;
    private final Supplier<Interceptor[]> interceptors;
    private final Duration drain;
    private final OpenResults openResults = new OpenResults();

    ApiBundles(BundleContext context, Switchboard switchboard, Supplier<Interceptor[]> interceptors, Duration drain) {
        super(context, Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING, null);
        this.switchboard = switchboard;
        this.interceptors = interceptors;
        this.drain = drain;
    }

    @Override
    public @Nullable List<PublishedService> addingBundle(Bundle bundle, BundleEvent event) {
        List<PublishedService> published = new ArrayList<>();
        for (DeclaredService declared : DeclaredService.declaredBy(bundle)) {
            try {
                Class<?> service = bundle.loadClass(declared.service());
                if (bundle.equals(FrameworkUtil.getBundle(service))) {
                    published.add(publish(bundle, declared.domain(), service));
                }
            } catch (ClassNotFoundException | LinkageError | InvalidSyntaxException | IllegalArgumentException e) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "The api service " + declared.service() + " that " + bundle + " declares cannot be published",
                        e);
            }
        }
        return published.isEmpty() ? null : published;
    }

    private PublishedService publish(Bundle bundle, String domain, Class<?> service) throws InvalidSyntaxException {
        Line line = new Line(domain, service, switchboard);
        Object proxy = ServiceProxy.of(line, interceptors, openResults);
        return new PublishedService(bundle, line, proxy, switchboard, drain, context);
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, List<PublishedService> published) {
        published.forEach(PublishedService::close);
    }
}
