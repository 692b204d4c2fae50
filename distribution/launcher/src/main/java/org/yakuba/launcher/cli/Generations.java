package org.yakuba.launcher.cli;

import java.util.Map;
import java.util.stream.Collectors;
import org.yakuba.generations.Generation;

/** A generation by the number a person typed. */
final class Generations {

    private Generations() {}

    static Generation find(Session session, int number) {
        return session.store().history().stream()
                .filter(generation -> generation.number() == number)
                .findFirst()
                .orElseThrow(() -> Failure.of(
                        ExitCode.USAGE,
                        "no-generation",
                        String.valueOf(number),
                        Map.of(
                                "number",
                                String.valueOf(number),
                                "kept",
                                session.store().history().stream()
                                        .map(generation -> String.valueOf(generation.number()))
                                        .collect(Collectors.joining(", ")))));
    }
}
