package org.yakuba.control;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.yakuba.generations.Blobs;
import org.yakuba.generations.Boot;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;

/** What is really in the framework, bundle by bundle and component by component, beside what is locked. */
@Component(service = Deployed.class)
public final class Deployed {
    private final BundleContext framework;
    private final ServiceComponentRuntime components;
    private final Blobs blobs;

    @Activate
    public Deployed(BundleContext context, @Reference ServiceComponentRuntime components, @Reference Boot boot) {
        this.framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getBundleContext();
        this.components = components;
        this.blobs = boot.store().blobs();
    }

    /** A component as configured, with what it was described as. */
    public record Part(ComponentDescriptionDTO description, Optional<ComponentConfigurationDTO> configuration) {

        boolean isSound() {
            return configuration
                    .map(found -> found.state == ComponentConfigurationDTO.SATISFIED
                            || found.state == ComponentConfigurationDTO.ACTIVE)
                    .orElse(!description.defaultEnabled);
        }
    }

    Optional<Bundle> find(LockedBundle locked) {
        return Optional.ofNullable(framework.getBundle(blobs.location(locked.hash())));
    }

    /** Every locked bundle with the installed one, in the order of the lock. */
    Map<LockedBundle, Optional<Bundle>> all(Lock lock) {
        Map<LockedBundle, Optional<Bundle>> all = new LinkedHashMap<>();
        lock.bundles().forEach(locked -> all.put(locked, find(locked)));
        return all;
    }

    /** Installed bundles that no line of the lock accounts for: drift. */
    List<Bundle> beyond(Lock lock) {
        List<String> locations = lock.bundles().stream()
                .map(bundle -> blobs.location(bundle.hash()))
                .toList();
        return Arrays.stream(framework.getBundles())
                .filter(bundle -> bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID)
                .filter(bundle -> !locations.contains(bundle.getLocation()))
                .toList();
    }

    List<Part> parts(Bundle bundle) {
        return components.getComponentDescriptionDTOs(bundle).stream()
                .flatMap(description -> {
                    var configured = components.getComponentConfigurationDTOs(description);
                    return configured.isEmpty()
                            ? java.util.stream.Stream.of(new Part(description, Optional.empty()))
                            : configured.stream().map(found -> new Part(description, Optional.of(found)));
                })
                .toList();
    }

    /** Asks for every service of the bundle once, so that a component that cannot be activated shows now. */
    void activate(Bundle bundle) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        if (services != null) {
            for (ServiceReference<?> service : services) {
                framework.getService(service);
                framework.ungetService(service);
            }
        }
    }

    /** Started as far as such a bundle can be, and every component of it satisfied. */
    boolean isSound(Bundle bundle) {
        boolean fragment = FrameworkBundles.isFragment(bundle);
        return (bundle.getState() == Bundle.ACTIVE || fragment && bundle.getState() == Bundle.RESOLVED)
                && parts(bundle).stream().allMatch(Part::isSound);
    }
}
