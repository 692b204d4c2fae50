package org.yakuba.generations.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

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
                directory = Optional.of(Files.createTempDirectory(Files.createDirectories(parent), "unpacked-"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return directory.get();
    }

    @Override
    public void close() {
        directory.ifPresent(root -> {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        directory = Optional.empty();
    }
}
