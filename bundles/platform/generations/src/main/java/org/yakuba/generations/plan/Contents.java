package org.yakuba.generations.plan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yakuba.generations.Blobs;
import org.yakuba.generations.Hash;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.check.BundleFile;
import org.yakuba.generations.check.UnreadableBundleException;

/** Where the bytes of a hash are: in the store, or still outside, where a person pointed at them. */
final class Contents {
    private final Blobs blobs;
    private final Map<Hash, Path> outside = new LinkedHashMap<>();
    private final Map<Hash, BundleFile> bundles = new HashMap<>();

    Contents(Blobs blobs) {
        this.blobs = blobs;
    }

    Hash add(Path file) {
        Hash hash = Hash.of(file);
        outside.put(hash, file);
        return hash;
    }

    boolean has(Hash hash) {
        return outside.containsKey(hash) || blobs.contains(hash);
    }

    Path path(Hash hash) {
        return outside.getOrDefault(hash, blobs.path(hash));
    }

    /** The detached signature beside a file. A new one counts more than the one already kept. */
    Optional<Path> signature(Hash hash) {
        return Optional.ofNullable(outside.get(hash))
                .map(file -> file.resolveSibling(file.getFileName() + ".sig"))
                .filter(Files::isRegularFile)
                .or(() -> blobs.signature(hash));
    }

    /** What is damaged is nobody's bundle here; the examinations say what is wrong with it. */
    Optional<BundleFile> find(LockedBundle locked) {
        try {
            return Optional.of(bundle(locked));
        } catch (UnreadableBundleException e) {
            return Optional.empty();
        }
    }

    BundleFile bundle(LockedBundle locked) {
        return bundles.computeIfAbsent(locked.hash(), hash -> BundleFile.read(path(hash), locked.id(), where(locked)));
    }

    private String where(LockedBundle locked) {
        Path file = outside.get(locked.hash());
        return file == null ? locked.symbolicName() : String.valueOf(file.getFileName());
    }

    /** Copies into the store what is still outside. */
    void stage() {
        for (Hash hash : outside.keySet()) {
            Optional<Path> signature = signature(hash);
            blobs.add(path(hash));
            signature.ifPresent(file -> blobs.addSignature(hash, file));
        }
    }
}
