package org.yakuba.generations.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.felix.utils.resource.CapabilitySet;
import org.osgi.framework.Version;
import org.osgi.resource.Capability;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.yakuba.generations.check.BundleFile;

/** Who is wired to whom in a set of bundles, as the framework will do it: a refresh spreads along these wires. */
final class Wiring {
    private static final String PACKAGE = "osgi.wiring.package";
    private static final Pattern PACKAGE_NAME = Pattern.compile("\\(osgi\\.wiring\\.package=([^)]+)\\)");

    private record Offer(BundleFile bundle, Capability capability) {}

    private final List<BundleFile> bundles;
    private final Map<String, List<Offer>> offers = new HashMap<>();
    private final Map<BundleFile, Set<BundleFile>> providers = new HashMap<>();
    private final Map<BundleFile, Set<BundleFile>> dependents = new HashMap<>();

    Wiring(List<BundleFile> bundles) {
        this.bundles = List.copyOf(bundles);
        for (BundleFile bundle : bundles) {
            for (Capability capability : bundle.capabilities()) {
                offers.computeIfAbsent(key(capability), key -> new ArrayList<>())
                        .add(new Offer(bundle, capability));
            }
        }
        bundles.forEach(this::wire);
    }

    List<BundleFile> bundles() {
        return bundles;
    }

    /** The bundles that {@code bundle} gets its packages from. */
    Set<BundleFile> providers(BundleFile bundle) {
        return providers.getOrDefault(bundle, Set.of());
    }

    /** The bundles wired directly to {@code bundle}. */
    Set<BundleFile> dependents(BundleFile bundle) {
        return dependents.getOrDefault(bundle, Set.of());
    }

    private void wire(BundleFile bundle) {
        for (Requirement requirement : bundle.requirements()) {
            if (!Namespace.EFFECTIVE_RESOLVE.equals(requirement
                    .getDirectives()
                    .getOrDefault(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE, Namespace.EFFECTIVE_RESOLVE))) {
                continue;
            }
            provider(requirement).filter(provider -> !provider.equals(bundle)).ifPresent(provider -> {
                providers.computeIfAbsent(bundle, key -> new LinkedHashSet<>()).add(provider);
                dependents
                        .computeIfAbsent(provider, key -> new LinkedHashSet<>())
                        .add(bundle);
            });
        }
    }

    private Optional<BundleFile> provider(Requirement requirement) {
        return offers.getOrDefault(key(requirement), List.of()).stream()
                .filter(offer -> CapabilitySet.matches(offer.capability(), requirement))
                .max(Comparator.comparing(offer -> version(offer.capability())))
                .map(Offer::bundle);
    }

    private static String key(Capability capability) {
        return capability.getNamespace().equals(PACKAGE)
                ? PACKAGE + capability.getAttributes().get(PACKAGE)
                : capability.getNamespace();
    }

    private static String key(Requirement requirement) {
        Matcher name = PACKAGE_NAME.matcher(
                requirement.getDirectives().getOrDefault(Namespace.REQUIREMENT_FILTER_DIRECTIVE, ""));
        return requirement.getNamespace().equals(PACKAGE) && name.find()
                ? PACKAGE + name.group(1)
                : requirement.getNamespace();
    }

    private static Version version(Capability capability) {
        return capability.getAttributes().get("version") instanceof Version version ? version : Version.emptyVersion;
    }
}
