package org.yakuba.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The project's tree on disk: where its modules are and what each of them has built. */
record House(Path root) {
    /** A directory with a pom. {@code place} is its path below the root, with slashes. */
    record Module(String place, Path directory) {
        Path pom() {
            return directory.resolve("pom.xml");
        }

        boolean isProgram() {
            return place.startsWith("distribution/");
        }

        boolean holdsCode() {
            return Files.isDirectory(directory.resolve("src/main/java"));
        }

        /** The jar of the last build, if this module makes one. */
        Optional<Path> jar() {
            return list(directory.resolve("target"))
                    .filter(file -> file.getFileName().toString().matches("org\\.yakuba\\.[a-z.]+-[0-9].*\\.jar"))
                    .filter(file -> !file.getFileName().toString().matches(".*-(sources|javadoc|tests)\\.jar"))
                    .findFirst();
        }
    }

    /** The tree this test runs in. */
    static House own() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(directory -> Files.isDirectory(directory.resolve(".mvn")))
                .findFirst()
                .map(House::new)
                .orElseThrow();
    }

    List<Module> modules() {
        return Stream.of("bundles", "distribution")
                .map(root::resolve)
                .flatMap(this::modulesBelow)
                .toList();
    }

    private Stream<Module> modulesBelow(Path directory) {
        Stream<Module> here = Files.exists(directory.resolve("pom.xml"))
                ? Stream.of(new Module(root.relativize(directory).toString().replace('\\', '/'), directory))
                : Stream.empty();
        Stream<Module> below = list(directory)
                .filter(Files::isDirectory)
                .filter(child ->
                        !List.of("src", "target").contains(child.getFileName().toString()))
                .flatMap(this::modulesBelow);
        return Stream.concat(here, below);
    }

    static Stream<Path> list(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
