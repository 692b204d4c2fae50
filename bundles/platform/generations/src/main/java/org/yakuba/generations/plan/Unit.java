package org.yakuba.generations.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.resource.Capability;
import org.yakuba.generations.check.BundleFile;

/** What a bundle is in the floor plan of a domain. */
enum Unit {
    /** Exports the contract of a domain. */
    API,
    /** Exports nothing and works behind a contract: a core or a part. */
    PROVIDER,
    /** Holds pages or REST resources of a domain. */
    WEB,
    /** The platform, or somebody else's library. */
    OTHER;

    private static final List<String> WEB_SERVICES = List.of("jakarta.servlet.", "org.yakuba.rest.");

    static Unit of(BundleFile bundle, Wiring wiring) {
        if (bundle.headers().containsKey("Fragment-Host")) {
            return OTHER;
        }
        if (!bundle.exports().isEmpty()) {
            return bundle.services().isEmpty() ? OTHER : API;
        }
        boolean usesContract = wiring.providers(bundle).stream()
                .anyMatch(provider -> !provider.services().isEmpty());
        if (!bundle.webDomains().isEmpty() || usesContract && offersPages(bundle)) {
            return WEB;
        }
        return usesContract || !bundle.domains().isEmpty() ? PROVIDER : OTHER;
    }

    /** The domains a bundle belongs to; for a part, those whose contract it fulfils. */
    static Set<String> domains(BundleFile bundle, Wiring wiring) {
        Set<String> declared = declared(bundle);
        if (!declared.isEmpty() || of(bundle, wiring) == OTHER) {
            return declared;
        }
        List<BundleFile> contracts = wiring.providers(bundle).stream()
                .filter(provider -> !provider.services().isEmpty())
                .toList();
        Set<String> fulfilled = contracts.stream()
                .filter(contract -> services(bundle)
                        .anyMatch(service -> contract.exports()
                                .contains(service.substring(0, Math.max(0, service.lastIndexOf('.'))))))
                .flatMap(contract -> declared(contract).stream())
                .collect(Collectors.toSet());
        return fulfilled.isEmpty()
                ? contracts.stream()
                        .flatMap(contract -> declared(contract).stream())
                        .collect(Collectors.toSet())
                : fulfilled;
    }

    private static Set<String> declared(BundleFile bundle) {
        return Stream.of(BundleFile.DOMAIN, BundleFile.WEB, BundleFile.SERVICE)
                .flatMap(namespace -> bundle.resource().getCapabilities(namespace).stream())
                .map(capability -> capability.getAttributes().get("domain"))
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    private static boolean offersPages(BundleFile bundle) {
        return services(bundle).anyMatch(service -> WEB_SERVICES.stream().anyMatch(service::startsWith));
    }

    private static Stream<String> services(BundleFile bundle) {
        return bundle.resource().getCapabilities("osgi.service").stream()
                .map(Capability::getAttributes)
                .map(attributes -> attributes.get("objectClass"))
                .flatMap(names -> names instanceof List<?> list
                        ? list.stream().map(String::valueOf)
                        : Stream.of(String.valueOf(names)));
    }
}
