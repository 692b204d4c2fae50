package org.yakuba.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.generations.ChannelAddress;
import org.yakuba.launcher.cli.Home.Said;

@Tag("RT-30")
class ChannelTest {
    private static final String HEALTHY = "{\"exit\":0,\"text\":\"正常\\n\",\"result\":{\"state\":\"ready\"}}";

    @TempDir
    Path directory;

    private Home home;

    @BeforeEach
    void unzip() {
        home = new Home(directory.resolve("home"));
    }

    @Test
    void theAnswerOfTheInstanceIsTheAnswerOfTheCommand() {
        try (FakeInstance instance = new FakeInstance(home.installation.data(), HEALTHY)) {
            Said said = home.yakuba("status");

            assertThat(said).isEqualTo(new Said(0, "正常\n", ""));
            assertThat(home.yakuba("health", "--json")
                            .json()
                            .getJsonObject("result")
                            .getString("state"))
                    .isEqualTo("ready");
            assertThat(instance.requests).first().asString().contains("\"command\":\"status\"", "\"lang\":\"ja\"");
        }
    }

    @Test
    void stepsAreToldWhileTheyHappen() {
        try (FakeInstance instance =
                new FakeInstance(home.installation.data(), "{\"step\":\"hold\",\"progress\":\"入口を閉じています\"}", HEALTHY)) {
            Said said = home.yakuba("inventory");

            assertThat(said.err()).isEqualTo("… 入口を閉じています\n");
            assertThat(said.out()).isEqualTo("正常\n");
            assertThat(instance.requests).hasSize(1);
        }
    }

    @Test
    void theSubjectOfWhyGoesAlong() {
        try (FakeInstance instance = new FakeInstance(home.installation.data(), HEALTHY)) {
            home.yakuba("why", "calendar", "--lang", "en");

            assertThat(instance.requests)
                    .singleElement()
                    .asString()
                    .contains("\"subject\":\"calendar\"", "\"lang\":\"en\"");
        }
    }

    @Test
    void anInstanceThatEndsBeforeItAnswersIsAFailure() {
        try (FakeInstance instance = new FakeInstance(home.installation.data(), "{\"progress\":\"x\"}")) {
            Said said = home.yakuba("status");

            assertThat(said.exit()).isEqualTo(ExitCode.FAILED.code());
            assertThat(said.err()).contains("「status」に答える前に終わりました");
            assertThat(instance.requests).hasSize(1);
        }
    }

    @Test
    void aSocketLeftByADeadInstanceIsNoInstance() {
        ChannelAddress address = ChannelAddress.of(home.installation.data());
        Path socket = address.open().getPath();
        Home.write(socket, "");

        assertThat(home.yakuba("health").exit()).isEqualTo(ExitCode.NOT_RUNNING.code());
    }

    @Test
    void aDeepDataDirectoryIsReachedAllTheSame() throws IOException {
        Path deep = directory.resolve("深い場所".repeat(8)).resolve("d".repeat(90));
        try (FakeInstance instance = new FakeInstance(deep, HEALTHY)) {
            assertThat(home.yakuba("status", "--data", deep.toString()).out()).isEqualTo("正常\n");
            assertThat(instance.requests).hasSize(1);
            Path socket = ChannelAddress.of(deep).find().orElseThrow().getPath();
            assertThat(Files.getPosixFilePermissions(socket.getParent()))
                    .containsExactlyInAnyOrder(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE);
        }
        assertThat(ChannelAddress.of(deep).find()).isEmpty();
    }

    @Test
    void onlyTheUserOfTheInstanceCanReachIt() throws IOException {
        try (FakeInstance instance = new FakeInstance(home.installation.data(), HEALTHY)) {
            assertThat(instance.requests).isEmpty();
            assertThat(Files.getPosixFilePermissions(home.installation.run()))
                    .containsExactlyInAnyOrder(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE);
        }
    }
}
