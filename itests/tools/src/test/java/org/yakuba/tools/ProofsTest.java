package org.yakuba.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.tools.Proofs.Proof;
import org.yakuba.tools.Proofs.State;
import org.yakuba.tools.TestResult.Outcome;

@Tag("RT-27")
class ProofsTest {
    private static final List<TestResult> HELD =
            List.of(new TestResult("itests", "org.x.SwapIT", "swaps", Outcome.PASSED, 60, ""));

    @TempDir
    private Path root;

    @BeforeEach
    void aCommittedProject() throws IOException, InterruptedException {
        Files.createDirectories(root.resolve("docs/proofs"));
        Files.createDirectories(root.resolve("code"));
        Files.writeString(
                root.resolve("docs/proofs/proofs.csv"), "name,statement,tests,covers\nswap,Fifty swaps,SwapIT,code\n");
        Files.writeString(root.resolve("code/A.java"), "class A {}");
        git("init", "-q");
        commit();
    }

    @Test
    void staysValidUntilTheCodeItCoversChanges() throws IOException, InterruptedException {
        assertThat(state()).isEqualTo(State.NEVER);
        assertThat(record(HELD)).isEmpty();
        Files.writeString(root.resolve("README.md"), "unrelated");
        commit();
        assertThat(state()).isEqualTo(State.VALID);

        Files.writeString(root.resolve("code/A.java"), "class A { int b; }");
        assertThat(state()).isEqualTo(State.OUTDATED);
        commit();
        assertThat(state()).isEqualTo(State.OUTDATED);
    }

    @Test
    void recordsCommitMachineAndResult() throws IOException {
        record(HELD);

        assertThat(root.resolve("docs/proofs/swap.md"))
                .content()
                .contains(
                        "Fifty swaps", "- commit: " + new Git(root).commit(), "processors", "| SwapIT.swaps | 60.0 |");
    }

    @Test
    void whatWasNotSeenToHoldIsNotRecorded() throws IOException {
        List<TestResult> skipped = List.of(new TestResult("itests", "org.x.SwapIT", "swaps", Outcome.SKIPPED, 0, ""));

        assertThat(record(skipped)).isPresent();
        assertThat(record(List.of())).isPresent();
        Files.writeString(root.resolve("code/A.java"), "class A { int b; }");
        assertThat(record(HELD)).isPresent();
        assertThat(state()).isEqualTo(State.NEVER);
    }

    @Test
    void codeThatChangedUnderTheProofIsNotRecorded() throws IOException, InterruptedException {
        String before = proofs().fingerprint(proof());
        Files.writeString(root.resolve("code/A.java"), "class A { int b; }");
        commit();

        assertThat(proofs().record(proof(), before, HELD)).contains("the code it covers has changed meanwhile");
    }

    private Optional<String> record(List<TestResult> results) throws IOException {
        return proofs().record(proof(), proofs().fingerprint(proof()), results);
    }

    private Proofs proofs() throws IOException {
        return Proofs.read(root);
    }

    private Proof proof() throws IOException {
        return proofs().named("swap");
    }

    private State state() throws IOException {
        return proofs().state(proof());
    }

    private void commit() throws IOException, InterruptedException {
        git("add", "-A");
        git("-c", "user.name=test", "-c", "user.email=test@example.invalid", "commit", "-q", "-m", "step");
    }

    private void git(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(words));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
