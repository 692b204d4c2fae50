package org.yakuba.generations.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Generation;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.LockedFeature;
import org.yakuba.generations.LockedFile;
import org.yakuba.generations.check.BundleFile;
import org.yakuba.generations.check.UnreadableBundleException;
import org.yakuba.generations.features.Aggregate;
import org.yakuba.generations.features.Artifact;
import org.yakuba.generations.features.FeatureReader;
import org.yakuba.generations.features.RefusedException;

/**
 * The features of the current lock with another overlay. What was replaced here since the distribution came stays
 * replaced.
 */
final class Reassembly {
    private static final String VERSION = "${project.version}";
    private final Lock current;
    private final Lock shipped;
    private final Generation generation;
    private final Contents contents;
    private final Path directory;
    private final List<Finding> findings = new ArrayList<>();

    private Reassembly(Lock current, Lock shipped, Generation generation, Contents contents, Path directory) {
        this.current = current;
        this.shipped = shipped;
        this.generation = generation;
        this.contents = contents;
        this.directory = directory;
    }

    static Target target(
            Change.Overlay change, Lock current, Optional<Lock> base, Generation generation, Contents contents) {
        return new Reassembly(current, base.orElse(current), generation, contents, change.directory()).target();
    }

    private Target target() {
        Path file = directory.resolve("overlay.json");
        if (!Files.isRegularFile(file)) {
            return refused("no-overlay", directory.toString(), Map.of("file", directory.toString()));
        }
        Map<String, String> features = features();
        if (features.isEmpty()) {
            return refused("no-sources", file.toString(), Map.of("now", String.valueOf(generation.number())));
        }
        try {
            Aggregate aggregate = Aggregate.of(
                    FeatureReader.features(features), FeatureReader.overlay(file.toString(), filled(file)));
            findings.addAll(aggregate.findings());
            if (!aggregate.overlay().municipality().equals(current.municipality())) {
                findings.add(Finding.warning(
                        Reassembly.class,
                        "overlay-of-another",
                        file.toString(),
                        Map.of(
                                "now",
                                current.municipality(),
                                "then",
                                aggregate.overlay().municipality())));
            }
            List<LockedBundle> bundles = bundles(aggregate);
            if (findings.stream().anyMatch(Finding::isError)) {
                return Target.refused(current, generation.base(), findings);
            }
            Lock lock = new Lock(
                    current.distribution(),
                    current.version(),
                    aggregate.overlay().municipality(),
                    current.runtime(),
                    bundles,
                    aggregate.lockedFeatures(),
                    aggregate.configurations(),
                    sources());
            return new Target(lock, generation.base(), Map.of(), Map.of(), aggregate.lines(), findings);
        } catch (RefusedException e) {
            return Target.refused(current, generation.base(), e.findings());
        } catch (UnreadableBundleException e) {
            return Target.refused(current, generation.base(), List.of(e.finding()));
        }
    }

    private Map<String, String> features() {
        return current.sources().stream()
                .filter(source -> source.path().startsWith("features/"))
                .filter(source -> source.path().endsWith(".json"))
                .filter(source -> contents.has(source.hash()))
                .collect(Collectors.toMap(
                        LockedFile::path, source -> text(contents.path(source.hash())), (a, b) -> a, TreeMap::new));
    }

    private List<LockedBundle> bundles(Aggregate aggregate) {
        Set<Hash> here = current.bundles().stream().map(LockedBundle::hash).collect(Collectors.toSet());
        Set<String> replaced = shipped.bundles().stream()
                .filter(bundle -> !here.contains(bundle.hash()))
                .map(LockedBundle::id)
                .collect(Collectors.toCollection(HashSet::new));
        List<LockedBundle> bundles = new ArrayList<>();
        for (Aggregate.Chosen chosen : aggregate.bundles()) {
            if (!replaced.contains(chosen.artifact().id().toString())) {
                locked(chosen).ifPresent(bundles::add);
            }
        }
        Set<Hash> delivered = shipped.bundles().stream().map(LockedBundle::hash).collect(Collectors.toSet());
        Set<String> taken =
                aggregate.lockedFeatures().stream().map(LockedFeature::name).collect(Collectors.toSet());
        current.bundles().stream()
                .filter(bundle -> !delivered.contains(bundle.hash()))
                .filter(bundle -> bundle.features().isEmpty()
                        || bundle.features().stream().anyMatch(taken::contains))
                .filter(bundle ->
                        bundles.stream().noneMatch(other -> other.hash().equals(bundle.hash())))
                .forEach(bundles::add);
        return bundles;
    }

    private Optional<LockedBundle> locked(Aggregate.Chosen chosen) {
        String id = chosen.artifact().id().toString();
        Optional<LockedBundle> known = Stream.concat(current.bundles().stream(), shipped.bundles().stream())
                .filter(bundle -> bundle.id().equals(id))
                .filter(bundle -> contents.has(bundle.hash()))
                .findFirst();
        if (known.isPresent()) {
            LockedBundle bundle = known.get();
            return Optional.of(new LockedBundle(
                    id,
                    bundle.symbolicName(),
                    bundle.version(),
                    bundle.hash(),
                    bundle.size(),
                    bundle.vendor(),
                    chosen.features()));
        }
        return delivered(chosen.artifact(), chosen.features());
    }

    /** A bundle that comes with the overlay, in its directory {@code bundles}. */
    private Optional<LockedBundle> delivered(Artifact artifact, List<String> features) {
        String name = artifact.id().artifact() + "-" + artifact.id().version() + ".jar";
        Path jar = directory.resolve("bundles").resolve(name);
        if (!Files.isRegularFile(jar)) {
            findings.add(Finding.error(
                    Reassembly.class,
                    "overlay-needs-bundle",
                    artifact.where(),
                    Map.of(
                            "bundle",
                            artifact.id().toString(),
                            "file",
                            name,
                            "directory",
                            directory.resolve("bundles").toString())));
            return Optional.empty();
        }
        BundleFile file = BundleFile.read(jar, artifact.id().toString());
        LockedFile content = LockedFile.of(name, jar);
        contents.add(jar);
        return Optional.of(new LockedBundle(
                file.id(),
                file.symbolicName(),
                file.version().toString(),
                content.hash(),
                content.size(),
                file.vendor(),
                features));
    }

    private List<LockedFile> sources() {
        List<LockedFile> sources = new ArrayList<>(current.sources().stream()
                .filter(source -> !source.path().startsWith("overlay/"))
                .toList());
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = directory.relativize(file).toString();
                if (!path.startsWith("bundles")) {
                    contents.add(file);
                    sources.add(LockedFile.of("overlay/" + path, file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    private String filled(Path file) {
        return text(file).replace(VERSION, current.version());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Target refused(String code, String where, Map<String, String> values) {
        return Target.refused(
                current, generation.base(), List.of(Finding.error(Reassembly.class, code, where, values)));
    }
}
