package org.yakuba.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./yakuba} in a project of one pom, with a Maven that only writes down what it is asked. */
class FrontDoorTest {
    private record Answer(int exit, String text) {}

    @TempDir
    private Path directory;

    private Path project;

    @BeforeEach
    void aCommittedProjectInAPathWithASpaceAndJapaneseCharacters() throws Exception {
        project = Files.createDirectories(directory.resolve("役場 の/project"));
        Path original = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(parent -> parent.resolve("yakuba"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow();
        Files.copy(original, project.resolve("yakuba"));
        Files.writeString(project.resolve("pom.xml"), "<project>\n  <version>1.0.0</version>\n</project>\n");
        Path maven = Files.createDirectories(directory.resolve("bin")).resolve("mvn");
        Files.writeString(maven, "#!/bin/sh\nprintf '%s\\n' \"$@\" >> \"" + directory.resolve("asked") + "\"\n");
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        git("init", "-q");
        commit();
    }

    @Test
    @Tag("RT-32")
    void withoutAWordItExplainsItself() throws Exception {
        assertThat(yakuba()).isEqualTo(yakuba("help")).isEqualTo(yakuba("test", "--help"));
        assertThat(yakuba().exit()).isZero();
        assertThat(yakuba().text()).contains("demo", "build", "test", "bench", "prove", "coverage", "release");
    }

    @Test
    @Tag("RT-32")
    void anUnknownCommandIsWrongUse() throws Exception {
        Answer answer = yakuba("tset");

        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.text()).contains("unknown command: tset");
    }

    @Test
    @Tag("RT-34")
    void aReleasePutsThePublishedArtifactsIntoTheDirectory() throws Exception {
        assertThat(yakuba("release", "out").exit()).isZero();

        assertThat(asked())
                .contains("deploy", "-DdeployAtEnd=true", "-Dmaven.install.skip=true")
                .contains("-DaltDeploymentRepository=yakuba-releases::file://" + project.resolve("out"))
                .doesNotContain("-DskipTests");
    }

    @Test
    @Tag("RT-34")
    void aReleaseFromUncommittedWorkIsRefused() throws Exception {
        Files.writeString(project.resolve("new.txt"), "not committed");

        Answer answer = yakuba("release");

        assertThat(answer.exit()).isEqualTo(3);
        assertThat(answer.text()).contains("not committed");
        assertThat(directory.resolve("asked")).doesNotExist();
    }

    @Test
    @Tag("RT-34")
    void aReleasedVersionIsNeverReleasedAgain() throws Exception {
        Files.createDirectories(project.resolve("releases/org/yakuba/yakuba-parent/1.0.0"));
        Files.writeString(project.resolve("releases/org/yakuba/yakuba-parent/1.0.0/yakuba-parent-1.0.0.pom"), "");
        commit();

        Answer answer = yakuba("release");

        assertThat(answer.exit()).isEqualTo(3);
        assertThat(answer.text()).contains("1.0.0 is released already");
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(directory.resolve("asked"));
    }

    private Answer yakuba(String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("bash", project.resolve("yakuba").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().merge("PATH", directory.resolve("bin") + ":", (path, first) -> first + path);
        builder.environment().put("LC_ALL", "C");
        Process running = builder.start();
        String text = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(running.waitFor(), text);
    }

    private void commit() throws IOException, InterruptedException {
        git("add", "-A");
        git("-c", "user.name=test", "-c", "user.email=test@example.invalid", "commit", "-q", "-m", "step");
    }

    private void git(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", project.toString()));
        command.addAll(List.of(words));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
