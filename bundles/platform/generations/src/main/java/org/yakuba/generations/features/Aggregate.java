package org.yakuba.generations.features;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.framework.Version;
import org.yakuba.generations.Finding;
import org.yakuba.generations.LockedFeature;
import org.yakuba.generations.check.Nearest;

/**
 * The one set that features and an overlay add up to; the same whatever the order of the files.
 *
 * @param launcher jars of the class path
 * @param lines file and line of each configuration, by {@code pid} and {@code pid/key}
 * @param findings what does not go together; with an error among them the set is none to run
 */
public record Aggregate(
        Overlay overlay,
        List<Feature> features,
        List<Chosen> bundles,
        List<Artifact> launcher,
        JsonObject configurations,
        Map<String, String> lines,
        List<Finding> findings) {

    /** A bundle and the features that name it; none if the overlay added it. */
    public record Chosen(Artifact artifact, List<String> features) {}

    public Aggregate {
        features = List.copyOf(features);
        bundles = List.copyOf(bundles);
        launcher = List.copyOf(launcher);
        lines = Map.copyOf(lines);
        findings = List.copyOf(findings);
    }

    public static Aggregate of(List<Feature> known, Overlay overlay) {
        List<Finding> findings = new ArrayList<>();
        List<Feature> chosen = choose(byName(known, findings), overlay, findings);
        BundleMerge bundles = new BundleMerge(overlay, findings);
        List<Chosen> merged = bundles.merge(chosen);
        ConfigurationMerge configurations = new ConfigurationMerge(chosen, overlay, findings);
        JsonObject values = configurations.merge();
        return new Aggregate(
                overlay, chosen, merged, bundles.launcher(chosen), values, configurations.lines(), findings);
    }

    public List<LockedFeature> lockedFeatures() {
        return features.stream()
                .map(feature -> new LockedFeature(
                        feature.id().toString(),
                        feature.name(),
                        feature.title().ja(),
                        feature.title().en(),
                        feature.provides().stream().sorted().toList(),
                        feature.requires().stream()
                                .map(Requirement::feature)
                                .sorted()
                                .toList()))
                .toList();
    }

    private static Map<String, Feature> byName(List<Feature> known, List<Finding> findings) {
        Map<String, Feature> byName = new TreeMap<>();
        for (Feature feature :
                known.stream().sorted(Comparator.comparing(Feature::file)).toList()) {
            Feature other = byName.putIfAbsent(feature.name(), feature);
            if (other != null) {
                findings.add(Finding.error(
                        Aggregate.class,
                        "double-feature",
                        feature.file(),
                        Map.of("feature", feature.name(), "other", other.file())));
            }
        }
        return byName;
    }

    private static List<Feature> choose(Map<String, Feature> known, Overlay overlay, List<Finding> findings) {
        Map<String, Feature> chosen = new TreeMap<>();
        for (Overlay.Choice choice : overlay.features()) {
            Optional.ofNullable(known.get(choice.feature()))
                    .ifPresentOrElse(
                            feature -> chosen.put(feature.name(), feature),
                            () -> findings.add(Finding.error(
                                    Aggregate.class,
                                    "unknown-feature",
                                    choice.where(),
                                    Map.of(
                                            "feature",
                                            choice.feature(),
                                            "nearest",
                                            Nearest.to(choice.feature(), known.keySet())
                                                    .orElse(String.join(", ", known.keySet()))))));
        }
        chosen.values().stream()
                .flatMap(feature -> unmet(feature, chosen, known, overlay))
                .forEach(findings::add);
        return List.copyOf(chosen.values());
    }

    private static Stream<Finding> unmet(
            Feature feature, Map<String, Feature> chosen, Map<String, Feature> known, Overlay overlay) {
        return feature.requires().stream().flatMap(requirement -> {
            Map<String, String> values = new TreeMap<>();
            values.put("feature", feature.name());
            values.put("title", feature.title().ja());
            values.put("needed", requirement.feature());
            values.put("range", requirement.range().toString());
            values.put("overlay", overlay.file());
            Feature there = chosen.get(requirement.feature());
            if (there == null) {
                String code = known.containsKey(requirement.feature()) ? "feature-not-taken" : "feature-nowhere";
                return Stream.of(Finding.error(Aggregate.class, code, requirement.where(), values));
            }
            if (!requirement.range().includes(osgi(there.id().version()))) {
                values.put("there", there.id().version());
                return Stream.of(Finding.error(Aggregate.class, "feature-version", requirement.where(), values));
            }
            return Stream.empty();
        });
    }

    private static Version osgi(String maven) {
        return Version.parseVersion(maven.replaceFirst("-.*", ""));
    }
}
