package org.yakuba.assembly;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yakuba.generations.features.Aggregate;
import org.yakuba.generations.features.Artifact;

/** Whose work a distribution contains, under which licence. The full notices lie inside the jars, untouched. */
final class Notice {
    private Notice() {}

    static String of(Aggregate aggregate) {
        Stream<Artifact> all = Stream.concat(
                aggregate.launcher().stream(), aggregate.bundles().stream().map(Aggregate.Chosen::artifact));
        List<Artifact> others = all.flatMap(
                        artifact -> Stream.concat(Stream.of(artifact), artifact.contains().stream()))
                .filter(artifact -> !artifact.id().group().equals("org.yakuba"))
                .sorted(Comparator.comparing(Artifact::id))
                .toList();
        return """
                Yakuba
                Copyright the Yakuba project, Apache License 2.0 (LICENSE).

                This distribution contains work of others, unchanged. Their licences and notices lie in META-INF of each jar.
                この配布物には、次の第三者の成果物がそのまま含まれます。許諾条件と告知は各 jar の META-INF にあります。

                """
                + others.stream()
                        .map(artifact -> artifact.id() + "  " + artifact.license() + "\n")
                        .distinct()
                        .collect(Collectors.joining());
    }
}
