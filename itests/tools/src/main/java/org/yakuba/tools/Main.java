package org.yakuba.tools;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.yakuba.tools.Coverage.State;
import org.yakuba.tools.Proofs.Proof;

/** {@code Main <root> <command> …}: called by {@code ./yakuba}, which explains the commands to people. */
final class Main {
    private static final int USAGE = 2;

    private final Tree tree;
    private final PrintStream out;
    private final PrintStream err;

    Main(Path root, PrintStream out, PrintStream err) {
        this.tree = new Tree(root.toAbsolutePath().normalize());
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        List<String> words = List.of(arguments);
        System.exit(new Main(Path.of(words.get(0)), out, err).run(words.subList(1, words.size())));
    }

    int run(List<String> words) throws IOException {
        String command = words.isEmpty() ? "" : words.get(0);
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        try {
            return switch (command) {
                case "coverage" -> coverage(rest);
                case "report" -> report(rest.contains("--built"));
                case "proofs" -> proofs();
                case "proof-tests" -> proofTests(proof(rest));
                case "proof-code" -> proofCode(proof(rest));
                case "proof-valid" -> Proofs.read(tree.root()).state(proof(rest)) == Proofs.State.VALID ? 0 : 1;
                case "proof-record" -> proofRecord(proof(rest), rest.get(1));
                default -> throw new ToolException("unknown command: " + command);
            };
        } catch (ToolException e) {
            err.println(e.getMessage());
            return USAGE;
        }
    }

    private int coverage(List<String> words) throws IOException {
        String format = words.isEmpty() ? "text" : words.get(words.size() - 1).replaceFirst("^--format=", "");
        CoverageView view = List.of(CoverageView.values()).stream()
                .filter(each -> each.name().equals(format.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ToolException("coverage --format text|csv|html, not " + format));
        Catalogue catalogue = Catalogue.read(tree.root().resolve("docs/functions.csv"));
        Coverage coverage = Coverage.of(catalogue, TestSources.read(tree), TestResult.read(tree));
        out.print(view.show(coverage));
        coverage.unknown().forEach((tag, test) -> err.println(test + ": docs/functions.csv has no " + tag));
        return coverage.unknown().isEmpty() && coverage.count(State.FAILED) == 0 ? 0 : 1;
    }

    private int report(boolean built) {
        TestReport report = new TestReport(TestResult.read(tree), Need.missing(System.getenv()), built);
        out.print(report.show());
        return report.exitCode();
    }

    private int proofs() throws IOException {
        Proofs proofs = Proofs.read(tree.root());
        for (Proof proof : proofs.all().values()) {
            out.printf(
                    "%-14s %-9s %s%n",
                    proof.name(), proofs.state(proof).name().toLowerCase(Locale.ROOT), proof.statement());
        }
        return 0;
    }

    private int proofTests(Proof proof) {
        out.println(proof.tests());
        return 0;
    }

    private int proofCode(Proof proof) throws IOException {
        out.println(Proofs.read(tree.root()).fingerprint(proof));
        return 0;
    }

    private int proofRecord(Proof proof, String code) throws IOException {
        List<TestResult> results = TestResult.read(tree).stream()
                .filter(result -> result.area().equals(Proofs.AREA))
                .toList();
        return Proofs.read(tree.root())
                .record(proof, code, results)
                .map(why -> {
                    err.println("Not recorded: " + why);
                    return 1;
                })
                .orElse(0);
    }

    private Proof proof(List<String> words) throws IOException {
        return Proofs.read(tree.root()).named(words.isEmpty() ? "" : words.get(0));
    }
}
