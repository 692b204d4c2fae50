package org.yakuba.rest.host;

import jakarta.ws.rs.ext.RuntimeDelegate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.glassfish.jersey.server.ResourceConfig;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yakuba.base.DomainWeb;
import org.yakuba.rest.RestResource;

/** Gathers the resources of each domain into one application, which is made anew only when its own resources change. */
@Component(service = {})
public final class RestHost {
    private static final Logger LOG = LoggerFactory.getLogger(RestHost.class);
    private final BundleContext context;
    private final Map<String, List<Hosted>> resources = new HashMap<>();
    private final Map<String, Application> applications = new HashMap<>();

    /** One resource with the bundle it came from. */
    private record Hosted(ServiceReference<RestResource> reference, RestResource resource) {}

    @Activate
    public RestHost(BundleContext context) {
        this.context = context;
        ServiceLoader.load(RuntimeDelegate.class, ResourceConfig.class.getClassLoader())
                .findFirst()
                .ifPresent(RuntimeDelegate::setInstance);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    synchronized void bind(ServiceReference<RestResource> reference, RestResource resource) {
        domains(reference).forEach(domain -> {
            resources.computeIfAbsent(domain, key -> new ArrayList<>()).add(new Hosted(reference, resource));
            publish(domain);
        });
    }

    synchronized void unbind(ServiceReference<RestResource> reference) {
        domains(reference).forEach(domain -> {
            resources
                    .getOrDefault(domain, List.of())
                    .removeIf(hosted -> hosted.reference().equals(reference));
            publish(domain);
        });
    }

    @Deactivate
    synchronized void close() {
        applications.values().forEach(Application::close);
        applications.clear();
    }

    private void publish(String domain) {
        Application former = applications.remove(domain);
        List<Hosted> hosted = resources.getOrDefault(domain, List.of());
        if (!hosted.isEmpty()) {
            ServiceReference<RestResource> newest =
                    hosted.get(hosted.size() - 1).reference();
            List<RestResource> instances = hosted.stream()
                    .filter(one -> one.reference().getBundle().equals(newest.getBundle()))
                    .map(Hosted::resource)
                    .toList();
            applications.put(domain, Application.publish(context, domain, newest.getBundle(), instances));
            LOG.info("REST of {} answers at /api/{}", domain, domain);
        }
        if (former != null) {
            former.close();
        }
    }

    private static List<String> domains(ServiceReference<?> reference) {
        BundleWiring wiring = reference.getBundle().adapt(BundleWiring.class);
        return wiring.getCapabilities(DomainWeb.NAMESPACE).stream()
                .map(capability -> String.valueOf(capability.getAttributes().get("domain")))
                .distinct()
                .toList();
    }
}
