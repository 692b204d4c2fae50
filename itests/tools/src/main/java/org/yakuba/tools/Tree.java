package org.yakuba.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The project's directory. */
record Tree(Path root) {
    private static final Set<String> NOT_OURS = Set.of(".git", ".mvn", "releases", "node_modules");

    /** All sources, whichever module they are in. */
    List<Path> sources() {
        return find(file -> file.getFileName().toString().endsWith(".java"), Set.of("target"));
    }

    /** What surefire and failsafe left of the last runs. */
    List<Path> reports() {
        return find(
                file -> file.toString().matches(".*(surefire|failsafe)-reports[/\\\\]TEST-[^/\\\\]*\\.xml"),
                Set.of("src", "classes", "test-classes"));
    }

    private List<Path> find(Predicate<Path> wanted, Set<String> avoid) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    String name = directory.getFileName().toString();
                    boolean skipped = !directory.equals(root) && (NOT_OURS.contains(name) || avoid.contains(name));
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (wanted.test(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(null);
        return found;
    }
}
