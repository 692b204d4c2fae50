package org.yakuba.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.LockedFile;
import org.yakuba.generations.check.BundleFile;
import org.yakuba.generations.check.Check;
import org.yakuba.generations.check.SystemCapabilities;
import org.yakuba.generations.check.UnreadableBundleException;
import org.yakuba.generations.features.Aggregate;
import org.yakuba.generations.features.Artifact;
import org.yakuba.generations.features.Feature;
import org.yakuba.generations.features.FeatureReader;
import org.yakuba.generations.features.Overlay;
import org.yakuba.generations.features.RefusedException;
import org.yakuba.generations.features.Sbom;

/** Turns features and an overlay into a locked, checked and self-contained archive. */
final class Assembly {
    private final Inputs inputs;
    private final List<Finding> warnings = new ArrayList<>();

    Assembly(Inputs inputs) {
        this.inputs = inputs;
    }

    /**
     * Writes the archive into {@code directory} and answers its path.
     *
     * @throws RefusedException if anything is wrong; nothing is written then
     */
    Path writeTo(Path directory) {
        Map<String, byte[]> sources = inputs.sources();
        Aggregate aggregate = aggregate(sources);
        List<Artifact> named = new ArrayList<>(aggregate.launcher());
        aggregate.bundles().forEach(chosen -> named.add(chosen.artifact()));
        refuse(inputs.artifacts().missing(named));
        refuse(unlicensed(named));

        List<BundleFile> bundles = bundles(aggregate);
        List<Path> launcher = aggregate.launcher().stream()
                .map(jar -> inputs.artifacts().path(jar.id()))
                .toList();
        refuse(Check.of(bundles, aggregate.configurations(), SystemCapabilities.of(launcher))
                .locating(aggregate.lines())
                .findings());

        String name = "yakuba-" + aggregate.overlay().municipality();
        String root = name + "-" + inputs.version();
        Map<String, byte[]> files = new TreeMap<>(sources);
        files.putAll(inputs.plainFiles());
        files.put("NOTICE", Notice.of(aggregate).getBytes(StandardCharsets.UTF_8));
        for (Path jar : launcher) {
            files.put("lib/" + jar.getFileName(), read(jar));
        }
        for (BundleFile bundle : bundles) {
            files.put("bundles/" + bundle.symbolicName() + "-" + bundle.version() + ".jar", read(bundle.path()));
        }
        Lock lock = lock(name, aggregate, bundles, files, sources);
        files.put("sbom.json", sbom(lock, files).getBytes(StandardCharsets.UTF_8));
        files.put("lock.json", lock.toJson().getBytes(StandardCharsets.UTF_8));
        files.putAll(inputs.seal().files(lock));
        return write(directory.resolve(root + ".zip"), root, files);
    }

    private static String sbom(Lock lock, Map<String, byte[]> files) {
        Map<Hash, byte[]> contents = new HashMap<>();
        files.values().forEach(content -> contents.put(Hash.of(content), content));
        return Sbom.of(lock, contents::get);
    }

    private static List<Finding> unlicensed(List<Artifact> named) {
        return named.stream()
                .flatMap(artifact -> Stream.concat(Stream.of(artifact), artifact.contains().stream()))
                .filter(artifact -> artifact.license().isEmpty())
                .map(artifact -> Finding.error(
                        Assembly.class,
                        "no-license",
                        artifact.where(),
                        Map.of("id", artifact.id().toString())))
                .toList();
    }

    /** What should be known and refuses nothing. */
    List<Finding> warnings() {
        return List.copyOf(warnings);
    }

    private Aggregate aggregate(Map<String, byte[]> sources) {
        Map<String, String> texts = new TreeMap<>();
        sources.forEach((path, content) -> {
            if (path.startsWith("features/") && path.endsWith(".json")) {
                texts.put(path, Inputs.text(content));
            }
        });
        String file = inputs.overlay().getFileName() + "/overlay.json";
        byte[] content = sources.get("overlay/overlay.json");
        if (content == null) {
            throw new RefusedException(List.of(Finding.error(
                    Assembly.class, "no-overlay", file, Map.of("overlay", String.valueOf(inputs.overlay())))));
        }
        List<Feature> features = FeatureReader.features(texts);
        Overlay overlay = FeatureReader.overlay(file, Inputs.text(content));
        Aggregate aggregate = Aggregate.of(features, overlay);
        refuse(aggregate.findings());
        return aggregate;
    }

    private List<BundleFile> bundles(Aggregate aggregate) {
        List<Finding> findings = new ArrayList<>();
        List<BundleFile> bundles = new ArrayList<>();
        for (Aggregate.Chosen chosen : aggregate.bundles()) {
            Artifact artifact = chosen.artifact();
            try {
                bundles.add(BundleFile.read(
                        inputs.artifacts().path(artifact.id()), artifact.id().toString(), artifact.where()));
            } catch (UnreadableBundleException e) {
                findings.add(e.finding());
            }
        }
        refuse(findings);
        return bundles;
    }

    private Lock lock(
            String name,
            Aggregate aggregate,
            List<BundleFile> bundles,
            Map<String, byte[]> files,
            Map<String, byte[]> sources) {
        Map<String, List<String>> features = new TreeMap<>();
        aggregate
                .bundles()
                .forEach(chosen -> features.put(chosen.artifact().id().toString(), chosen.features()));
        List<LockedBundle> locked = new ArrayList<>();
        for (BundleFile bundle : bundles) {
            LockedFile file = LockedFile.of(bundle.id(), bundle.path());
            locked.add(new LockedBundle(
                    bundle.id(),
                    bundle.symbolicName(),
                    bundle.version().toString(),
                    file.hash(),
                    file.size(),
                    bundle.vendor(),
                    features.getOrDefault(bundle.id(), List.of())));
        }
        return new Lock(
                name,
                inputs.version(),
                aggregate.overlay().municipality(),
                locked(files, "lib/", "bin/"),
                locked,
                aggregate.lockedFeatures(),
                aggregate.configurations(),
                locked(sources, ""));
    }

    private static List<LockedFile> locked(Map<String, byte[]> files, String... prefixes) {
        List<LockedFile> locked = new ArrayList<>();
        files.forEach((path, content) -> {
            for (String prefix : prefixes) {
                if (path.startsWith(prefix)) {
                    locked.add(new LockedFile(path, Hash.of(content), content.length));
                }
            }
        });
        return locked;
    }

    private void refuse(List<Finding> findings) {
        findings.stream().filter(finding -> !finding.isError()).forEach(warnings::add);
        if (findings.stream().anyMatch(Finding::isError)) {
            throw new RefusedException(findings.stream()
                    .sorted(Comparator.comparing(Finding::severity))
                    .toList());
        }
    }

    private Path write(Path zip, String root, Map<String, byte[]> files) {
        Archive archive = new Archive(inputs.timestamp());
        files.forEach((path, content) -> archive.add(root + "/" + path, content, path.startsWith("bin/")));
        try {
            Files.createDirectories(zip.toAbsolutePath().getParent());
            return Files.write(zip, archive.toBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
