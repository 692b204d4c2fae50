package org.yakuba.generations.plan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.check.BundleFile;
import org.yakuba.generations.check.UnreadableBundleException;

/** The current lock with other bundles in the places of some. */
final class Replacement {
    private final Lock current;
    private final Hash base;
    private final Contents contents;
    private final List<LockedBundle> bundles;
    private final Map<String, String> successors = new TreeMap<>();
    private final Map<String, Reason> reasons = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private Replacement(Lock current, Hash base, Contents contents) {
        this.current = current;
        this.base = base;
        this.contents = contents;
        this.bundles = new ArrayList<>(current.bundles());
    }

    static Target target(Change.Replace change, Lock current, Hash base, Contents contents) {
        Replacement replacement = new Replacement(current, base, contents);
        change.bundles().forEach(replacement::replace);
        change.added().forEach(replacement::add);
        change.removed().forEach(replacement::remove);
        return new Target(
                current.withBundles(replacement.bundles),
                base,
                replacement.successors,
                replacement.reasons,
                Map.of(),
                replacement.findings);
    }

    private void replace(String place, Path jar) {
        if (!Files.isRegularFile(jar)) {
            refuse("file-missing", jar.toString(), Map.of("file", jar.toString()));
            return;
        }
        Optional<LockedBundle> taken = holder(place);
        if (taken.isEmpty()) {
            refuse("place-unknown", place, Map.of("place", place, "known", known()));
            return;
        }
        LockedBundle old = taken.get();
        try {
            Hash hash = contents.add(jar);
            BundleFile file = BundleFile.read(jar, JarIdentity.of(jar));
            List<String> held = contents.bundle(old).domains();
            if (held.contains(place) && !file.domains().contains(place)) {
                refuse(
                        "provides-other",
                        file.symbolicName(),
                        Map.of(
                                "bundle", file.symbolicName(),
                                "version", file.version().toString(),
                                "vendor", file.vendor(),
                                "place", place,
                                "provides", file.domains().isEmpty() ? "-" : String.join(", ", file.domains())));
            }
            if (hash.equals(old.hash())) {
                return;
            }
            LockedBundle fresh = locked(file, hash, old.features());
            bundles.replaceAll(bundle -> bundle.equals(old) ? fresh : bundle);
            if (!old.symbolicName().equals(fresh.symbolicName())) {
                successors.put(old.symbolicName(), fresh.symbolicName());
            }
            reasons.put(fresh.symbolicName(), reason(place, old, fresh));
        } catch (UnreadableBundleException e) {
            findings.add(e.finding());
        }
    }

    /** It belongs to no feature: what asked for it is this change. */
    private void add(Path jar) {
        if (!Files.isRegularFile(jar)) {
            refuse("file-missing", jar.toString(), Map.of("file", jar.toString()));
            return;
        }
        try {
            BundleFile file = BundleFile.read(jar, JarIdentity.of(jar));
            Hash hash = contents.add(jar);
            if (bundles.stream().noneMatch(bundle -> bundle.hash().equals(hash))) {
                bundles.add(locked(file, hash, List.of()));
                reasons.put(file.symbolicName(), new Reason("asked-add", Map.of()));
            }
        } catch (UnreadableBundleException e) {
            findings.add(e.finding());
        }
    }

    private void remove(String name) {
        if (bundles.removeIf(bundle -> bundle.symbolicName().equals(name))) {
            reasons.put(name, new Reason("asked-remove", Map.of()));
        } else {
            refuse("place-unknown", name, Map.of("place", name, "known", known()));
        }
    }

    private static LockedBundle locked(BundleFile file, Hash hash, List<String> features) {
        return new LockedBundle(
                file.id(),
                file.symbolicName(),
                file.version().toString(),
                hash,
                file.path().toFile().length(),
                file.vendor(),
                features);
    }

    private static Reason reason(String place, LockedBundle old, LockedBundle fresh) {
        return old.symbolicName().equals(fresh.symbolicName())
                        && old.version().equals(fresh.version())
                        && !old.hash().equals(fresh.hash())
                ? new Reason("hot-fix", Map.of())
                : new Reason("asked", Map.of("place", place));
    }

    private Optional<LockedBundle> holder(String place) {
        return bundles.stream()
                .filter(bundle -> contents.bundle(bundle).domains().contains(place))
                .findFirst()
                .or(() -> bundles.stream()
                        .filter(bundle -> bundle.symbolicName().equals(place))
                        .findFirst());
    }

    private String known() {
        TreeSet<String> domains = new TreeSet<>();
        current.bundles()
                .forEach(bundle -> domains.addAll(contents.bundle(bundle).domains()));
        return String.join(", ", domains);
    }

    private void refuse(String code, String where, Map<String, String> values) {
        findings.add(Finding.error(Replacement.class, code, where, values));
    }
}
