package org.yakuba.architecture;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import aQute.bnd.version.MavenVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What was released: a Maven repository directory, part of the project's tree. */
record Releases(Path directory) {
    Optional<Path> newest(String artifact) {
        return House.list(directory.resolve("org/yakuba").resolve(artifact))
                .filter(Files::isDirectory)
                .max(Comparator.comparing(version -> MavenVersion.parseMavenString(name(version))))
                .map(version -> version.resolve(artifact + "-" + name(version) + ".jar"));
    }

    /** Packages of the built bundle whose version does not say what changed since the newest release of it. */
    Stream<String> wrongVersions(String artifact, Path built) {
        return newest(artifact).stream().flatMap(released -> wrongVersions(built, released));
    }

    private static Stream<String> wrongVersions(Path built, Path released) {
        try (Processor processor = new Processor();
                Jar newer = new Jar(built.toFile());
                Jar older = new Jar(released.toFile())) {
            return new Baseline(processor, new DiffPluginImpl())
                    .baseline(newer, older, null).stream()
                            .filter(info -> info.mismatch)
                            .map(info ->
                                    "package %s has version %s, but since %s the right one is %s (package-info.java): %s"
                                            .formatted(
                                                    info.packageName,
                                                    info.newerVersion,
                                                    name(released),
                                                    info.suggestedVersion,
                                                    info.packageDiff.getDelta()))
                            .toList()
                            .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(built + " cannot be compared with " + released, e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
