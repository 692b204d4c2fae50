package org.yakuba.generations.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.check.BundleFile;

/** What was and what will be in its place. */
record Pair(Optional<LockedBundle> from, Optional<LockedBundle> to) {

    /** The pairs that differ. Versions of one name that stand side by side are paired by version, then by order. */
    static List<Pair> of(List<LockedBundle> before, List<LockedBundle> after, Map<String, String> successors) {
        Set<LockedBundle> old = before.stream()
                .filter(bundle -> after.stream().noneMatch(other -> same(bundle, other)))
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        List<LockedBundle> fresh = after.stream()
                .filter(bundle -> before.stream().noneMatch(other -> same(bundle, other)))
                .toList();
        Map<LockedBundle, LockedBundle> former = new HashMap<>();
        for (LockedBundle bundle : fresh) {
            old.stream()
                    .filter(candidate -> name(candidate, successors).equals(bundle.symbolicName()))
                    .min((a, b) -> Boolean.compare(
                            b.version().equals(bundle.version()), a.version().equals(bundle.version())))
                    .ifPresent(candidate -> {
                        old.remove(candidate);
                        former.put(bundle, candidate);
                    });
        }
        List<Pair> pairs = new ArrayList<>();
        fresh.forEach(bundle -> pairs.add(new Pair(Optional.ofNullable(former.get(bundle)), Optional.of(bundle))));
        old.forEach(bundle -> pairs.add(new Pair(Optional.of(bundle), Optional.empty())));
        return pairs;
    }

    /** Who takes over the domain of whom, besides what is {@code known}. */
    static Map<String, String> successors(List<BundleFile> before, List<BundleFile> after, Map<String, String> known) {
        Map<String, String> successors = new HashMap<>(known);
        for (BundleFile old : before) {
            for (String domain : old.domains()) {
                after.stream()
                        .filter(bundle -> bundle.domains().contains(domain))
                        .filter(bundle -> !bundle.symbolicName().equals(old.symbolicName()))
                        .findFirst()
                        .ifPresent(bundle -> successors.putIfAbsent(old.symbolicName(), bundle.symbolicName()));
            }
        }
        return successors;
    }

    private static boolean same(LockedBundle a, LockedBundle b) {
        return a.symbolicName().equals(b.symbolicName()) && a.hash().equals(b.hash());
    }

    private static String name(LockedBundle bundle, Map<String, String> successors) {
        return successors.getOrDefault(bundle.symbolicName(), bundle.symbolicName());
    }
}
