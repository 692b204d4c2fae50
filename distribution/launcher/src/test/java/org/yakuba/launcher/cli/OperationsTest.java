package org.yakuba.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yakuba.launcher.cli.Home.Said;

@Tag("RT-32")
class OperationsTest {
    @TempDir
    Path directory;

    private Home home;

    @BeforeEach
    void unzip() {
        home = new Home(directory.resolve("home"));
    }

    /** An installation whose configuration breaks the rule that secrets are references. */
    private Home secretive() {
        return new Home(
                directory.resolve("secretive"),
                Json.createObjectBuilder()
                        .add(
                                "org.yakuba.calendar.core",
                                Json.createObjectBuilder()
                                        .add("password", "planted-secret-1")
                                        .add("url", "jdbc:derby://yakuba:planted-secret-2@host/db")
                                        .add("reference", "$[env:NAME]"))
                        .build());
    }

    @Test
    @Tag("RT-19")
    void aSoundInstallationIsVerified() {
        Said said = home.yakuba("verify");

        assertThat(said.exit()).as(said.toString()).isZero();
        assertThat(said.firstLine()).startsWith("あるべきとおりです。第1世代: 部品 3");
        assertThat(home.yakuba("verify", "--lang", "en").firstLine()).startsWith("All as it should be.");
    }

    @Test
    @Tag("RT-19")
    void aChangedContentIsFound() throws IOException {
        home.yakuba("history");
        try (var blobs = Files.list(home.installation.store().root().resolve("blobs"))) {
            Path jar = blobs.filter(file -> {
                        try {
                            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).startsWith("PK");
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .findFirst()
                    .orElseThrow();
            Files.writeString(jar, "changed");
        }
        Said said = home.yakuba("verify", "--json");

        assertThat(said.exit()).isEqualTo(ExitCode.DRIFT_OR_UNTRUSTED.code());
        assertThat(said.json().getJsonObject("result").getJsonArray("findings")).hasSize(1);
    }

    @Test
    @Tag("RT-19")
    void aChangedLauncherIsFound() {
        Home.write(home.directory.resolve("bin").resolve("yakuba"), "#!/bin/sh\nrm -rf /\n");
        Said said = home.yakuba("verify");

        assertThat(said.exit()).isEqualTo(ExitCode.DRIFT_OR_UNTRUSTED.code());
        assertThat(said.out()).contains("起動部の bin/yakuba");
    }

    @Test
    @Tag("RT-19")
    void anotherGenerationRunningIsDrift() {
        home.yakuba("history");
        String facts = "{\"exit\":0,\"result\":{\"generation\":{\"number\":7},\"bundles\":[],\"beyondLock\":[]}}";
        try (FakeInstance instance = new FakeInstance(home.installation.data(), facts)) {
            Said said = home.yakuba("verify");

            assertThat(said.exit()).isEqualTo(ExitCode.DRIFT_OR_UNTRUSTED.code());
            assertThat(said.out()).contains("動いているのは第7世代ですが、あるべきは第1世代です。");
            assertThat(instance.requests).hasSize(1);
        }
    }

    @Test
    @Tag("RT-19")
    void aBundleThatDoesNotRunAndOneTooManyAreDrift() {
        String hash = home.installation
                .initialise(org.yakuba.generations.Actor.systemUser("x"), Home.NOW)
                .lock()
                .hex();
        String facts = "{\"exit\":0,\"result\":{\"generation\":{\"number\":1},\"beyondLock\":[\"extra 1.0\"],"
                + "\"bundles\":[{\"symbolicName\":\"b\",\"version\":\"1\",\"sha256\":\"" + hash
                + "\",\"state\":\"installed\"}]}}";
        try (FakeInstance instance = new FakeInstance(home.installation.data(), facts)) {
            assertThat(home.yakuba("verify", "--lang", "en").out())
                    .contains("b 1 does not run", "extra 1.0 is installed, but not part of the generation");
            assertThat(instance.requests).hasSize(1);
        }
    }

    @Test
    @Tag("RT-22")
    @Tag("RT-24")
    void aDiagnosisHoldsNoSecretAndNoPerson() throws IOException {
        home = secretive();
        home.yakuba("plan", "--replace", "calendar=" + home.hotFix(), "--why", "見本太郎さんの件");
        home.yakuba("apply");
        Path zip = directory.resolve("diagnosis.zip");
        Said said = home.yakuba("diagnose", "-o", zip.toString());

        assertThat(said.exit()).as(said.toString()).isZero();
        StringBuilder all = new StringBuilder();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                all.append(new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            assertThat(file.stream().map(ZipEntry::getName))
                    .containsExactly("findings.json", "history.json", "lock.json", "machine.json", "plans.json");
        }
        assertThat(all.toString())
                .doesNotContain("planted-secret", "hanako", "見本太郎", directory.toString())
                .contains("$[env:NAME]", "actor 1", "org.yakuba.calendar.core");
    }

    @Test
    @Tag("RT-24")
    void plantedSecretsAreNowhereInWhatCommandsSay() {
        home = secretive();
        Path jar = home.hotFix();
        for (String[] command : new String[][] {
            {"plan", "--replace", "calendar=" + jar},
            {"plan", "--replace", "calendar=" + jar, "--json"},
            {"apply"},
            {"history", "--json"},
            {"verify"},
            {"sbom"},
            {"revert"},
        }) {
            Said said = home.yakuba(command);
            assertThat(said.out() + said.err()).doesNotContain("planted-secret");
        }
    }

    @Test
    @Tag("RT-21")
    void theBillOfMaterialsIsThatOfTheGeneration() {
        JsonObject before = home.yakuba("sbom", "--json").json().getJsonObject("result");
        assertThat(before.getString("bomFormat")).isEqualTo("CycloneDX");
        home.yakuba("plan", "--replace", "calendar=" + home.vendorCalendar("2.1.0", "[1.0,1.1)"));
        home.yakuba("apply");

        assertThat(home.yakuba("sbom").out()).contains("com.example.calendar", "2.1.0");
        assertThat(home.yakuba("sbom", "--generation", "1", "--json").json().getJsonObject("result"))
                .isEqualTo(before);
    }

    @Test
    @Tag("RT-23")
    void pruningKeepsTheNewestAndWhatTheyNeed() {
        home.yakuba("plan", "--replace", "calendar=" + home.hotFix());
        home.yakuba("apply");
        home.yakuba("revert");
        home.yakuba("revert");
        Said said = home.yakuba("prune", "--keep", "1");

        assertThat(said.firstLine()).contains("世代 2");
        assertThat(home.yakuba("revert").exit())
                .as("the one before is still there")
                .isZero();
        assertThat(home.yakuba("verify").exit()).isZero();
    }

    @Test
    @Tag("RT-31")
    void whereTwoPeopleAreWantedASecondOneHasToAgree() {
        home = new Home(directory.resolve("two"), Home.twoPeople());
        home.yakuba("plan", "--revert");
        Said planned = home.yakuba("plan", "--replace", "calendar=" + home.hotFix());
        assertThat(planned.exit()).as(planned.toString()).isZero();

        assertThat(home.yakuba("apply").exit()).isEqualTo(ExitCode.NEEDS_APPROVAL.code());
        assertThat(home.yakuba("approve", "P-0002").exit())
                .as("not the planner")
                .isEqualTo(ExitCode.REFUSED.code());
        assertThat(home.as("jiro", "approve").out()).contains("hanako", "P-0002");
        assertThat(home.as("jiro", "approve", "P-0002").exit()).isZero();
        assertThat(home.yakuba("apply").exit()).isZero();
    }

    @Test
    void aDirectoryThatIsNoInstallationIsNamed() {
        Said said = home.yakuba("history", "--home", directory.resolve("empty").toString());

        assertThat(said.exit()).isEqualTo(ExitCode.FAILED.code());
        assertThat(said.err()).startsWith(directory.resolve("empty") + " に役場の配布物がありません");
    }
}
