package org.yakuba.control;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.condition.Condition;
import org.yakuba.generations.Boot;

/** Publishes the condition {@code org.yakuba.ready} from the moment every admitted bundle has had its start. */
@Component(
        service = {},
        immediate = true)
public final class Readiness {
    static final String READY = "org.yakuba.ready";
    private final BundleContext context;
    private boolean closed;
    private java.util.Optional<ServiceRegistration<Condition>> registration = java.util.Optional.empty();

    @Activate
    public Readiness(BundleContext context, @Reference Boot boot) {
        this.context = context;
        boot.whenStarted(this::publish);
    }

    private synchronized void publish() {
        if (!closed) {
            registration = java.util.Optional.of(context.registerService(
                    Condition.class,
                    Condition.INSTANCE,
                    FrameworkUtil.asDictionary(Map.of(Condition.CONDITION_ID, READY))));
        }
    }

    @Deactivate
    synchronized void close() {
        closed = true;
        registration.ifPresent(ServiceRegistration::unregister);
    }
}
