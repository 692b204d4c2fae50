package org.yakuba.generations.features;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yakuba.generations.Finding;
import org.yakuba.generations.check.Nearest;

/** One version of each bundle: what several features name alike is one, what they name differently needs a decision. */
final class BundleMerge {
    private final Overlay overlay;
    private final List<Finding> findings;

    BundleMerge(Overlay overlay, List<Finding> findings) {
        this.overlay = overlay;
        this.findings = findings;
    }

    List<Aggregate.Chosen> merge(List<Feature> features) {
        Map<String, Named> named = new TreeMap<>();
        for (Feature feature : features) {
            feature.bundles().forEach(bundle -> name(named, bundle, feature.name()));
        }
        overlay.bundles().forEach(bundle -> name(named, bundle, ""));
        overlay.removals().forEach(removal -> remove(named, removal));
        Map<String, Overlay.Decision> decisions = new HashMap<>();
        overlay.decisions().forEach(decision -> decisions.put(decision.bundle(), decision));
        Set<String> used = new HashSet<>();
        List<Aggregate.Chosen> chosen = new ArrayList<>();
        named.forEach((name, candidates) -> {
            if (candidates.versions.size() > 1) {
                used.add(name);
            }
            chosen.add(candidates.choose(name, decisions));
        });
        overlay.decisions().stream()
                .filter(decision -> !used.contains(decision.bundle()))
                .forEach(decision -> findings.add(Finding.warning(
                        BundleMerge.class, "idle-decision", decision.where(), Map.of("bundle", decision.bundle()))));
        return chosen;
    }

    /** The jars of the class path; the overlay has no say here. */
    List<Artifact> launcher(List<Feature> features) {
        Map<String, Named> named = new TreeMap<>();
        for (Feature feature : features) {
            feature.launcher().forEach(jar -> name(named, jar, feature.name()));
        }
        List<Artifact> launcher = new ArrayList<>();
        named.forEach((name, jars) -> launcher.add(jars.choose(name, Map.of()).artifact()));
        return launcher;
    }

    private void name(Map<String, Named> named, Artifact artifact, String feature) {
        Named candidates = named.computeIfAbsent(artifact.id().name(), name -> new Named());
        candidates
                .versions
                .computeIfAbsent(artifact.id().version(), version -> new ArrayList<>())
                .add(artifact);
        if (!feature.isEmpty()) {
            candidates.features.add(feature);
        }
    }

    private void remove(Map<String, Named> named, Overlay.Removal removal) {
        Set<String> names = new TreeSet<>(named.keySet());
        if (named.remove(removal.bundle()) == null) {
            findings.add(Finding.error(
                    BundleMerge.class,
                    "idle-removal",
                    removal.where(),
                    Map.of(
                            "bundle",
                            removal.bundle(),
                            "nearest",
                            Nearest.to(removal.bundle(), names).orElse("-"))));
        }
    }

    /** The versions of one bundle, with all places that name them. */
    private final class Named {
        private final Map<String, List<Artifact>> versions = new TreeMap<>();
        private final Set<String> features = new TreeSet<>();

        Aggregate.Chosen choose(String name, Map<String, Overlay.Decision> decisions) {
            String newest = versions.keySet().stream().max(MavenVersion.ORDER).orElseThrow();
            Overlay.Decision decision = decisions.get(name);
            if (versions.size() > 1 && decision == null) {
                findings.add(finding("version-clash", places(newest).get(0), name, newest));
            }
            if (versions.size() > 1 && decision != null && !versions.containsKey(decision.version())) {
                findings.add(finding("decision-for-none", decision.where(), name, newest));
            }
            String taken = decision != null && versions.containsKey(decision.version()) ? decision.version() : newest;
            return new Aggregate.Chosen(artifact(taken), List.copyOf(features));
        }

        /** Of several that name the same version, the one that says most about it. */
        private Artifact artifact(String version) {
            return versions.getOrDefault(version, List.of()).stream()
                    .max(Comparator.comparing(
                                    (Artifact artifact) -> artifact.license().isEmpty() ? 0 : 1)
                            .thenComparing(artifact -> artifact.contains().size())
                            .thenComparing(Artifact::where, Comparator.reverseOrder()))
                    .orElseThrow();
        }

        private List<String> places(String version) {
            return versions.getOrDefault(version, List.of()).stream()
                    .map(Artifact::where)
                    .sorted()
                    .toList();
        }

        private Finding finding(String code, String where, String name, String newest) {
            String all = versions.keySet().stream()
                    .sorted(MavenVersion.ORDER)
                    .map(version -> version + " (" + String.join(", ", places(version)) + ")")
                    .collect(Collectors.joining(", "));
            return Finding.error(
                    BundleMerge.class,
                    code,
                    where,
                    Map.of("bundle", name, "versions", all, "newest", newest, "overlay", overlay.file()));
        }
    }
}
