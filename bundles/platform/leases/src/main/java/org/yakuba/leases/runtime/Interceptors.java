package org.yakuba.leases.runtime;

import java.util.Comparator;
import java.util.TreeMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.yakuba.leases.Interceptor;

/** The interceptors there are, the highest ranking first. */
final class Interceptors extends ServiceTracker<Interceptor, Interceptor> {

    private static final Interceptor[] NONE = {};

    private final TreeMap<ServiceReference<Interceptor>, Interceptor> ranked = new TreeMap<>(
            Comparator.<ServiceReference<Interceptor>>naturalOrder().reversed());
    private volatile Interceptor[] chain = NONE;

    Interceptors(BundleContext context) {
        super(context, Interceptor.class, null);
    }

    Interceptor[] chain() {
        return chain;
    }

    @Override
    public Interceptor addingService(ServiceReference<Interceptor> reference) {
        Interceptor interceptor = super.addingService(reference);
        if (interceptor != null) {
            rank(reference, interceptor);
        }
        return interceptor;
    }

    @Override
    public void modifiedService(ServiceReference<Interceptor> reference, Interceptor interceptor) {
        rank(reference, interceptor);
    }

    @Override
    public void removedService(ServiceReference<Interceptor> reference, Interceptor interceptor) {
        synchronized (ranked) {
            ranked.values().removeIf(known -> known == interceptor);
            chain = ranked.values().toArray(NONE);
        }
        super.removedService(reference, interceptor);
    }

    private void rank(ServiceReference<Interceptor> reference, Interceptor interceptor) {
        synchronized (ranked) {
            ranked.values().removeIf(known -> known == interceptor);
            ranked.put(reference, interceptor);
            chain = ranked.values().toArray(NONE);
        }
    }
}
