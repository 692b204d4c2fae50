package org.yakuba.generations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One installation: {@code home} is the unzipped distribution and never written to, {@code data} is what this
 * municipality has of its own.
 */
public record Installation(Path home, Path data) {

    public Installation {
        home = home.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    public GenerationStore store() {
        return new GenerationStore(data.resolve("store"));
    }

    public Path run() {
        return data.resolve("run");
    }

    public Path trust() {
        return data.resolve("trust");
    }

    /** Clears away what killed processes left, while nobody else works here; answers what went. */
    public List<Path> sweep() {
        List<Path> gone = new ArrayList<>(Leftovers.sweep(trust()));
        gone.addAll(Leftovers.sweep(run()));
        gone.addAll(store().sweep());
        return gone;
    }

    /** The current generation; an installation that has none yet takes the distribution it was unzipped from. */
    public Generation initialise(Actor actor, Instant now) {
        GenerationStore store = store();
        if (store.current().isEmpty()) {
            try (GenerationStore.Locked alone = store.awaitLock()) {
                return store.current().orElseGet(() -> install(store, actor, now));
            }
        }
        return store.current().orElseThrow();
    }

    private Generation install(GenerationStore store, Actor actor, Instant now) {
        Path file = home.resolve("lock.json");
        Lock lock = Lock.read(file);
        Hash base = store.blobs().add(file);
        Path signature = home.resolve("lock.json.sig");
        if (Files.exists(signature)) {
            store.blobs().addSignature(base, signature);
        }
        stage(store, lock);
        Generation first = store.prepare(
                Generation.Kind.INSTALL, lock, base, actor, now, lock.distribution() + " " + lock.version());
        store.commit(first);
        return first;
    }

    private void stage(GenerationStore store, Lock lock) {
        Map<Hash, Path> bundles = bundlesByHash();
        lock.bundles().parallelStream().forEach(bundle -> stage(store.blobs(), bundle, bundles));
        Stream.concat(lock.runtime().stream(), lock.sources().stream())
                .parallel()
                .forEach(file -> store.blobs().add(home.resolve(file.path())));
    }

    private void stage(Blobs blobs, LockedBundle bundle, Map<Hash, Path> bundles) {
        Path jar = bundles.get(bundle.hash());
        if (jar == null) {
            throw new StoreException("%s: no file under %s has the content %s that lock.json names"
                    .formatted(bundle.id(), home.resolve("bundles"), bundle.hash()));
        }
        blobs.add(bundle.hash(), jar);
        Path signature = jar.resolveSibling(jar.getFileName() + ".sig");
        if (Files.exists(signature)) {
            blobs.addSignature(bundle.hash(), signature);
        }
    }

    private Map<Hash, Path> bundlesByHash() {
        Path directory = home.resolve("bundles");
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList().parallelStream()
                    .collect(Collectors.toMap(Hash::of, jar -> jar, (one, same) -> one));
        } catch (IOException e) {
            throw new StoreException(directory + ": " + e, e);
        }
    }
}
