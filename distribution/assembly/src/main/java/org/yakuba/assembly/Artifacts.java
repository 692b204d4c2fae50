package org.yakuba.assembly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yakuba.generations.Finding;
import org.yakuba.generations.features.Artifact;
import org.yakuba.generations.features.Coordinate;

/** The artifacts that the build has put into a directory laid out like a Maven repository. Nothing else is looked at. */
record Artifacts(Path directory) {

    Path path(Coordinate id) {
        return directory.resolve(id.path());
    }

    /** What is named and not there, with the version that is. */
    List<Finding> missing(List<Artifact> named) {
        List<Finding> findings = new ArrayList<>();
        for (Artifact artifact : named) {
            if (!Files.isRegularFile(path(artifact.id()))) {
                Optional<String> versions = versions(artifact.id());
                findings.add(Finding.error(
                        Artifacts.class,
                        versions.isPresent() ? "other-version" : "no-artifact",
                        artifact.where(),
                        Map.of("id", artifact.id().toString(), "there", versions.orElse("-"))));
            }
        }
        return findings;
    }

    private Optional<String> versions(Coordinate id) {
        Path all =
                Optional.ofNullable(path(id).getParent()).map(Path::getParent).orElse(directory);
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(all)) {
            return Optional.of(versions.map(version -> String.valueOf(version.getFileName()))
                            .sorted()
                            .collect(Collectors.joining(", ")))
                    .filter(names -> !names.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
