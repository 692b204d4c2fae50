package org.yakuba.generations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Contents by their hash. A blob is written once and never changed; a detached signature may lie beside it. */
public final class Blobs {
    private static final String SIGNATURE = ".sig";
    private final Path directory;

    Blobs(Path directory) {
        this.directory = directory;
    }

    public Path path(Hash hash) {
        return directory.resolve(hash.hex());
    }

    /** Where a framework installs this content from, without a copy. */
    public String location(Hash hash) {
        return "reference:" + path(hash).toAbsolutePath().toUri();
    }

    public boolean contains(Hash hash) {
        return Files.exists(path(hash));
    }

    /** What is there already is kept when it is intact, and written again when it is not. */
    public Hash add(Path content) {
        Hash hash = Hash.of(content);
        add(hash, content);
        return hash;
    }

    /** As {@link #add(Path)}, where the hash of the content is known already. */
    void add(Hash hash, Path content) {
        if (!intact(hash)) {
            Durable.copy(content, path(hash));
            FaultPoints.reach(Step.BLOB_WRITTEN);
        }
    }

    public Hash add(String text) {
        Hash hash = Hash.of(text);
        if (!intact(hash)) {
            Durable.write(path(hash), text);
        }
        return hash;
    }

    public void addSignature(Hash hash, Path signature) {
        Durable.copy(signature, signaturePath(hash));
    }

    public Optional<Path> signature(Hash hash) {
        return Optional.of(signaturePath(hash)).filter(Files::exists);
    }

    public String text(Hash hash) {
        try {
            String text = Files.readString(path(hash), StandardCharsets.UTF_8);
            if (!Hash.of(text).equals(hash)) {
                throw new StoreException(path(hash) + ": content does not match its name");
            }
            return text;
        } catch (IOException e) {
            throw new StoreException(path(hash) + ": " + e, e);
        }
    }

    /** Whether the content still is what its name says. */
    public boolean intact(Hash hash) {
        return contains(hash) && Hash.of(path(hash)).equals(hash);
    }

    /** Removes what no hash of {@code keep} names; answers how many files went. */
    public int retain(Set<Hash> keep) {
        try (Stream<Path> files = Files.list(directory)) {
            int removed = 0;
            for (Path file : files.filter(file -> !Leftovers.isUnfinished(file)).toList()) {
                String name = file.getFileName().toString();
                String hash = name.endsWith(SIGNATURE) ? name.substring(0, name.length() - SIGNATURE.length()) : name;
                if (keep.stream().noneMatch(kept -> kept.hex().equals(hash))) {
                    Files.delete(file);
                    removed++;
                }
            }
            return removed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path signaturePath(Hash hash) {
        return directory.resolve(hash.hex() + SIGNATURE);
    }
}
