package org.yakuba.leases.runtime;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** An api service that a bundle declares by a capability in the namespace {@code org.yakuba.service}. */
record DeclaredService(String service, String domain) {

    private static final String NAMESPACE = "org.yakuba.service";

    static List<DeclaredService> declaredBy(Bundle bundle) {
        return declaredBy(bundle.adapt(BundleWiring.class)).toList();
    }

    private static Stream<DeclaredService> declaredBy(@Nullable BundleWiring wiring) {
        if (wiring == null) {
            return Stream.empty();
        }
        return wiring.getCapabilities(NAMESPACE).stream()
                .map(BundleCapability::getAttributes)
                .filter(DeclaredService::isComplete)
                .map(a -> new DeclaredService(String.valueOf(a.get("service")), String.valueOf(a.get("domain"))));
    }

    private static boolean isComplete(Map<String, Object> attributes) {
        return attributes.containsKey("service") && attributes.containsKey("domain");
    }

    /** Whether the reference is to a provider of a domain service, told by what its bundle is wired to. */
    static boolean isProvider(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        BundleWiring wiring = bundle == null ? null : bundle.adapt(BundleWiring.class);
        if (wiring == null) {
            return false;
        }
        List<String> offered = List.of((String[]) reference.getProperty("objectClass"));
        return Stream.concat(
                        Stream.of(wiring),
                        wiring.getRequiredWires(null).stream().map(BundleWire::getProviderWiring))
                .filter(Objects::nonNull)
                .flatMap(DeclaredService::declaredBy)
                .anyMatch(declared -> offered.contains(declared.service()));
    }
}
