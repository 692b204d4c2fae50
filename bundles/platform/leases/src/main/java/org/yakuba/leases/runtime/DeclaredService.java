package org.yakuba.leases.runtime;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.namespace.PackageNamespace;
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
        List<BundleCapability> capabilities = wiring == null ? null : wiring.getCapabilities(NAMESPACE);
        if (capabilities == null) {
            return Stream.empty();
        }
        return capabilities.stream()
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
        return wiring != null
                && Stream.of((String[]) reference.getProperty(Constants.OBJECTCLASS))
                        .anyMatch(service -> apis(wiring, service)
                                .flatMap(DeclaredService::declaredBy)
                                .anyMatch(declared -> declared.service().equals(service)));
    }

    /** The bundle itself and whoever gives it the package of a service. */
    private static Stream<@Nullable BundleWiring> apis(BundleWiring wiring, String service) {
        String packageName = service.substring(0, Math.max(0, service.lastIndexOf('.')));
        List<BundleWire> wires = wiring.getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE);
        Stream<BundleWire> imports = wires == null ? Stream.empty() : wires.stream();
        return Stream.concat(
                Stream.of(wiring),
                imports.filter(wire -> packageName.equals(
                                wire.getCapability().getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
                        .map(BundleWire::getProviderWiring));
    }
}
