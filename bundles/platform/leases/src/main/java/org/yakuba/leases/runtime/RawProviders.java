package org.yakuba.leases.runtime;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

/** Hides the providers of domain services, so that all bundles see the proxies only. */
final class RawProviders implements FindHook, EventListenerHook {

    /** Service property of the proxies. Its value is the line itself, which nobody else has. */
    static final String LINE = ".org.yakuba.leases.line";

    private final BundleContext own;
    private final Set<String> seeing;

    /** @param seeing symbolic names of the bundles that see the providers too */
    RawProviders(BundleContext own, Set<String> seeing) {
        this.own = own;
        this.seeing = seeing;
    }

    @Override
    public void find(
            BundleContext context,
            String name,
            String filter,
            boolean allServices,
            Collection<ServiceReference<?>> references) {
        if (!sees(context)) {
            references.removeIf(RawProviders::isRaw);
        }
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        if (isRaw(event.getServiceReference())) {
            listeners.keySet().removeIf(context -> !sees(context));
        }
    }

    private boolean sees(BundleContext context) {
        try {
            return context.equals(own)
                    || context.getBundle().getBundleId() == Constants.SYSTEM_BUNDLE_ID
                    || seeing.contains(context.getBundle().getSymbolicName());
        } catch (IllegalStateException stoppedMeanwhile) {
            return false;
        }
    }

    static boolean isRaw(ServiceReference<?> reference) {
        return !(reference.getProperty(LINE) instanceof Line) && DeclaredService.isProvider(reference);
    }
}
