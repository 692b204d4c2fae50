package org.yakuba.generations.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.felix.utils.resource.RequirementImpl;
import org.osgi.framework.Version;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;

/** All that bundles and system offer, by namespace, and who offers it. */
final class Offers {
    private final Map<String, List<Capability>> byNamespace = new HashMap<>();
    private final Map<Resource, BundleFile> owners = new HashMap<>();

    Offers(Collection<BundleFile> bundles, SystemCapabilities system) {
        system.capabilities().forEach(this::add);
        for (BundleFile bundle : bundles) {
            owners.put(bundle.resource(), bundle);
            bundle.capabilities().forEach(this::add);
        }
    }

    private void add(Capability capability) {
        byNamespace
                .computeIfAbsent(capability.getNamespace(), namespace -> new ArrayList<>())
                .add(capability);
    }

    List<Capability> matching(Requirement requirement) {
        RequirementImpl matcher = requirement instanceof RequirementImpl known
                ? known
                : new RequirementImpl(requirement.getResource(), requirement);
        return in(requirement.getNamespace()).stream().filter(matcher::matches).toList();
    }

    /** Who offers what is needed by name, whatever the version; the newest first. */
    List<Capability> named(Need need) {
        return in(need.namespace()).stream()
                .filter(capability -> name(capability).contains(need.name()))
                .sorted(Comparator.comparing(Offers::version).reversed())
                .toList();
    }

    /** The name most like the one that is needed. */
    Optional<String> nearest(Need need) {
        TreeSet<String> names = new TreeSet<>();
        in(need.namespace()).forEach(capability -> names.addAll(name(capability)));
        return Nearest.to(need.name(), names);
    }

    Optional<BundleFile> owner(Capability capability) {
        return Optional.ofNullable(owners.get(capability.getResource()));
    }

    static Version version(Capability capability) {
        Object version = capability.getAttributes().get(Need.versionAttribute(capability.getNamespace()));
        if (version instanceof Collection<?> versions) {
            return versions.stream()
                    .map(Need::version)
                    .max(Comparator.naturalOrder())
                    .orElse(Version.emptyVersion);
        }
        return version == null ? Version.emptyVersion : Need.version(version);
    }

    private static Collection<String> name(Capability capability) {
        String attribute = capability.getNamespace().equals("osgi.service") ? "objectClass" : capability.getNamespace();
        Object name = capability.getAttributes().get(attribute);
        if (name instanceof Collection<?> names) {
            return names.stream().map(String::valueOf).toList();
        }
        return name == null ? List.of() : List.of(name.toString());
    }

    private List<Capability> in(String namespace) {
        return byNamespace.getOrDefault(namespace, List.of());
    }
}
