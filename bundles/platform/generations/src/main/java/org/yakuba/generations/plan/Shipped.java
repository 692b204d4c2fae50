package org.yakuba.generations.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Generation;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.LockedFile;

/** The lock of another distribution, unpacked where its contents can be read. */
final class Shipped {
    private static final String LOCK = "lock.json";
    private final Lock current;
    private final Generation generation;
    private final Contents contents;

    private Shipped(Lock current, Generation generation, Contents contents) {
        this.current = current;
        this.generation = generation;
        this.contents = contents;
    }

    /** @param scratch an empty directory the caller removes */
    static Target target(
            Change.Distribution change,
            Lock current,
            Optional<Lock> currentBase,
            Generation generation,
            Contents contents,
            Path scratch) {
        return new Shipped(current, generation, contents).target(change.zip(), currentBase, scratch);
    }

    private Target target(Path zip, Optional<Lock> currentBase, Path scratch) {
        String name = String.valueOf(zip.getFileName());
        if (!Files.isRegularFile(zip)) {
            return refused(refusal("file-missing", name, Map.of("file", zip.toString())));
        }
        Path lockFile;
        try {
            Path root = unpack(zip, scratch);
            lockFile = root.resolve(LOCK);
            if (!Files.isRegularFile(lockFile)) {
                return refused(refusal("no-distribution", name, Map.of("file", name)));
            }
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().endsWith(".sig"))
                        .forEach(contents::add);
            }
        } catch (IOException e) {
            return refused(refusal(
                    "unreadable-distribution", name, Map.of("file", name, "error", String.valueOf(e.getMessage()))));
        }
        return compare(name, Lock.read(lockFile), Hash.of(lockFile), currentBase);
    }

    private Target compare(String name, Lock lock, Hash base, Optional<Lock> currentBase) {
        List<Finding> findings = new ArrayList<>();
        for (LockedBundle bundle : lock.bundles()) {
            if (!contents.has(bundle.hash())) {
                findings.add(refusal(
                        "distribution-incomplete",
                        name,
                        Map.of("file", name, "bundle", bundle.id(), "vendor", bundle.vendor())));
            }
        }
        for (LockedFile file : lock.runtime()) {
            if (!contents.has(file.hash())) {
                findings.add(refusal(
                        "distribution-incomplete",
                        name,
                        Map.of("file", name, "bundle", file.path(), "vendor", lock.distribution())));
            }
        }
        if (!lock.municipality().equals(current.municipality())) {
            findings.add(Finding.warning(
                    Shipped.class,
                    "other-municipality",
                    name,
                    Map.of("now", current.municipality(), "then", lock.municipality())));
        }
        currentBase.ifPresent(shipped -> {
            findings.addAll(dropped(name, shipped, lock));
            findings.addAll(settings(name, shipped, lock));
        });
        return new Target(lock, base, Map.of(), Map.of(), Map.of(), findings);
    }

    /** What was replaced here since the distribution came, and would be gone. */
    private List<Finding> dropped(String name, Lock shipped, Lock next) {
        Set<Hash> delivered = shipped.bundles().stream().map(LockedBundle::hash).collect(Collectors.toSet());
        Set<Hash> following = next.bundles().stream().map(LockedBundle::hash).collect(Collectors.toSet());
        return current.bundles().stream()
                .filter(bundle -> !delivered.contains(bundle.hash()) && !following.contains(bundle.hash()))
                .map(bundle -> Finding.warning(
                        Shipped.class,
                        "replacement-dropped",
                        name,
                        Map.of(
                                "bundle", bundle.symbolicName(),
                                "version", bundle.version(),
                                "vendor", bundle.vendor(),
                                "file", name)))
                .toList();
    }

    /** What was set here since the distribution came, and would be otherwise. */
    private List<Finding> settings(String name, Lock shipped, Lock next) {
        Map<String, String> delivered = Configurations.flat(shipped.configurations());
        Map<String, String> following = Configurations.flat(next.configurations());
        List<Finding> findings = new ArrayList<>();
        Configurations.flat(current.configurations()).forEach((place, value) -> {
            boolean ownValue = !value.equals(delivered.get(place));
            String then = following.getOrDefault(place, "-");
            if (ownValue && !value.equals(then)) {
                String[] pidAndKey = place.split("/", 2);
                findings.add(Finding.warning(
                        Shipped.class,
                        "setting-dropped",
                        name,
                        Map.of("pid", pidAndKey[0], "key", pidAndKey[1], "now", value, "then", then, "file", name)));
            }
        });
        return findings;
    }

    /** A zip holds one directory or the files themselves; no entry leaves the scratch directory. */
    private static Path unpack(Path zip, Path scratch) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Path target = scratch.resolve(entry.getName()).normalize();
                if (!target.startsWith(scratch)) {
                    throw new IOException(entry.getName());
                }
                if (!entry.isDirectory()) {
                    Files.createDirectories(target.resolveSibling("."));
                    try (InputStream in = file.getInputStream(entry)) {
                        Files.copy(in, target);
                    }
                }
            }
        }
        if (Files.exists(scratch.resolve(LOCK))) {
            return scratch;
        }
        try (Stream<Path> roots = Files.list(scratch)) {
            List<Path> all = roots.toList();
            return all.size() == 1 ? all.get(0) : scratch;
        }
    }

    private Target refused(Finding finding) {
        return Target.refused(current, generation.base(), List.of(finding));
    }

    private static Finding refusal(String code, String where, Map<String, String> values) {
        return Finding.error(Shipped.class, code, where, values);
    }
}
