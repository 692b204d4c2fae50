package org.yakuba.generations.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yakuba.generations.Finding;

/** What there must be one of: a bundle of a symbolic name, a provider of a domain. */
final class ClashCheck {
    private final Collection<BundleFile> bundles;

    ClashCheck(Collection<BundleFile> bundles) {
        this.bundles = bundles;
    }

    List<Finding> findings() {
        Map<String, List<BundleFile>> names = new TreeMap<>();
        Map<String, List<BundleFile>> domains = new TreeMap<>();
        for (BundleFile bundle : bundles) {
            names.computeIfAbsent(bundle.symbolicName(), name -> new ArrayList<>())
                    .add(bundle);
            bundle.domains()
                    .forEach(domain -> domains.computeIfAbsent(domain, name -> new ArrayList<>())
                            .add(bundle));
        }
        List<Finding> findings = new ArrayList<>();
        clashes(names, "name-clash", "name", findings);
        clashes(domains, "domain-clash", "domain", findings);
        return findings;
    }

    private static void clashes(
            Map<String, List<BundleFile>> groups, String code, String what, List<Finding> findings) {
        groups.forEach((key, group) -> {
            if (group.size() > 1) {
                BundleFile second = group.get(1);
                Map<String, String> values = Map.of(
                        what,
                        key,
                        "bundles",
                        group.stream().map(ClashCheck::described).collect(Collectors.joining(", ")),
                        "second",
                        second.id().replaceFirst(":[^:]*$", ""));
                findings.add(Finding.error(ClashCheck.class, code, second.where(), values));
            }
        });
    }

    private static String described(BundleFile bundle) {
        return "%s %s (%s; %s)".formatted(bundle.symbolicName(), bundle.version(), bundle.vendor(), bundle.where());
    }
}
