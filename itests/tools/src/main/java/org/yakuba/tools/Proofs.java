package org.yakuba.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yakuba.tools.TestResult.Outcome;

/**
 * The long tests in full size. A proof that was seen to hold is recorded beside the others in {@code docs/proofs}, with
 * commit and machine, and stays valid until the code it covers changes.
 */
record Proofs(Path directory, Git git, Map<String, Proof> all) {
    /** Where the tests of proofs live. */
    static final String AREA = "itests/system";

    /** One line of {@code proofs.csv}; {@code tests} is what failsafe is asked to run, {@code covers} are paths. */
    record Proof(String name, String statement, String tests, List<String> covers) {}

    enum State {
        VALID,
        OUTDATED,
        NEVER
    }

    static Proofs read(Path root) throws IOException {
        Path directory = root.resolve("docs/proofs");
        Map<String, Proof> all = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(directory.resolve("proofs.csv"));
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = Csv.cells(line);
            Proof proof = new Proof(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    List.of(cells.get(3).split(" ")));
            all.put(proof.name(), proof);
        }
        return new Proofs(directory, new Git(root), all);
    }

    Proof named(String name) {
        Proof proof = all.get(name);
        if (proof == null) {
            throw new ToolException("There is no proof '" + name + "'. There are: " + String.join(", ", all.keySet()));
        }
        return proof;
    }

    State state(Proof proof) throws IOException {
        Path record = record(proof);
        if (!Files.exists(record)) {
            return State.NEVER;
        }
        boolean same = Files.readAllLines(record).contains("- covers: " + fingerprint(proof));
        return same && git.isClean(proof.covers()) ? State.VALID : State.OUTDATED;
    }

    /** Writes down a proof that held for the code it began with; says why not where it cannot be. */
    Optional<String> record(Proof proof, String code, List<TestResult> results) throws IOException {
        if (results.isEmpty()) {
            return Optional.of("no test ran for it");
        }
        if (results.stream().anyMatch(result -> result.outcome() != Outcome.PASSED)) {
            return Optional.of("not every test of it passed");
        }
        if (!code.equals(fingerprint(proof))) {
            return Optional.of("the code it covers has changed meanwhile");
        }
        if (!git.isClean(proof.covers())) {
            return Optional.of("the code it covers has changes that are not committed");
        }
        Files.writeString(record(proof), page(proof, results));
        return Optional.empty();
    }

    private Path record(Proof proof) {
        return directory.resolve(proof.name() + ".md");
    }

    /** Which code this is: what a valid proof was seen to hold for. */
    String fingerprint(Proof proof) {
        return git.fingerprint(proof.covers());
    }

    private String page(Proof proof, List<TestResult> results) {
        return """
                # %s

                %s

                - commit: %s
                - covers: %s
                - seen to hold: %s
                - machine: %s %s, %d processors, Java %s

                | test | seconds |
                |---|---|
                %s
                """.formatted(
                proof.name(),
                proof.statement(),
                git.commit(),
                fingerprint(proof),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                results.stream()
                        .map(test -> "| %s.%s | %.1f |"
                                .formatted(test.className().replaceFirst(".*\\.", ""), test.name(), test.seconds()))
                        .collect(Collectors.joining("\n")));
    }
}
