package org.yakuba.generations.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.yakuba.generations.Leftovers;

/** A directory for what is unpacked while a plan is made. */
final class Scratch implements AutoCloseable {
    private final Path parent;
    private Optional<Path> directory = Optional.empty();

    Scratch(Path parent) {
        this.parent = parent;
    }

    Path directory() {
        if (directory.isEmpty()) {
            try {
                directory = Optional.of(Leftovers.scratch(parent));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return directory.get();
    }

    @Override
    public void close() {
        directory.ifPresent(root -> {
            try {
                Leftovers.delete(root);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        directory = Optional.empty();
    }
}
