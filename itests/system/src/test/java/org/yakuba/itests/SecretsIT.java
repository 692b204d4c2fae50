package org.yakuba.itests;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A secret reaches the component that needs it, and nothing else: neither a file of ours nor anything that is said. */
@Tag("RT-24")
final class SecretsIT {
    private static final String OF_FILE = "canary-f-5d1c0a (made up)";
    private static final String OF_ENVIRONMENT = "canary-e-93b7ff (made up)";
    private static final String LITERAL = "canary-l-0417ce";
    private static final String PID = "org.yakuba.calendar.core";
    private static final List<List<String>> COMMANDS = List.of(
            List.of("status"),
            List.of("health"),
            List.of("inventory"),
            List.of("why"),
            List.of("history"),
            List.of("verify"),
            List.of("sbom"),
            List.of("plan", "--show", "P-0001"),
            List.of("trust", "list"),
            List.of("trust", "history"),
            List.of("version"));

    @Test
    @Tag("RT-22")
    void plantedSecretsAppearNowhere() throws IOException {
        try (Instance instance = Instance.demo()) {
            Path secret = instance.directory().resolve("secret.txt");
            Files.writeString(secret, OF_FILE + "\n");
            instance.with("CANARY", OF_ENVIRONMENT).start();
            List<Answer> said = new ArrayList<>();
            Path overlay = new Overlays(instance)
                    .with(
                            PID,
                            holidays("05-18=$[file:" + secret + "]", "05-19=$[env:CANARY]", "05-20=made-up festival"));
            for (String json : new String[] {"--no-color", "--json"}) {
                said.add(instance.yakuba("plan", "--overlay", overlay.toString(), json)
                        .expect(0));
            }
            said.add(instance.yakuba("apply", "--json").expect(0));
            assertThat(reason(instance, "18")).as("the component has it").contains(OF_FILE);
            assertThat(reason(instance, "19")).as("the component has it").contains(OF_ENVIRONMENT);
            for (List<String> command : COMMANDS) {
                said.add(instance.yakuba(command.toArray(String[]::new)).expect(0));
                List<String> json = new ArrayList<>(command);
                json.add("--json");
                said.add(instance.yakuba(json.toArray(String[]::new)).expect(0));
            }
            Path diagnosis = instance.directory().resolve("diagnosis.zip");
            said.add(instance.yakuba("diagnose", "-o", diagnosis.toString()).expect(0));
            said.add(instance.yakuba("revert").expect(0));
            Files.delete(secret);
            instance.stop();

            assertThat(said.stream().map(answer -> answer.out() + answer.err())).noneMatch(SecretsIT::tells);
            assertThat(instance.logText()).matches(text -> !tells(text));
            assertThat(telling(instance.directory())).isEmpty();
            assertThat(unzipped(diagnosis)).isNotEmpty().noneMatch(SecretsIT::tells);
        }
    }

    @Test
    @Tag("RT-02")
    void aLiteralSecretIsRefusedAtPlanAndNotRepeated() throws IOException {
        try (Instance instance = Instance.demo()) {
            for (JsonObject literal : List.of(
                    Json.createObjectBuilder().add("password", LITERAL).build(),
                    holidays("05-18=https://user:" + LITERAL + "@example.com/"))) {
                Path overlay = new Overlays(instance).with(PID, literal);
                for (String json : new String[] {"--no-color", "--json"}) {
                    Answer answer = instance.yakuba("plan", "--overlay", overlay.toString(), json)
                            .expect(3);
                    assertThat(answer.out() + answer.err())
                            .containsIgnoringCase("secret")
                            .doesNotContain(LITERAL);
                }
            }
            assertThat(telling(instance.data())).isEmpty();
        }
    }

    private static JsonObject holidays(String... lines) {
        return Json.createObjectBuilder()
                .add("localHolidays", Json.createArrayBuilder(List.of(lines)))
                .build();
    }

    private static String reason(Instance instance, String day) {
        return instance.get("/api/calendar/v1/days/2026-05-" + day).body();
    }

    private static boolean tells(String text) {
        return text.contains(OF_FILE) || text.contains(OF_ENVIRONMENT) || text.contains(LITERAL);
    }

    /** Files that hold a canary, byte for byte or in an entry of an archive; overlays of the test itself may. */
    private static List<Path> telling(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !directory.relativize(file).toString().startsWith("overlay"))
                    .filter(file -> tells(text(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> unzipped(Path zip) throws IOException {
        try (InputStream in = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(in)) {
            List<String> contents = new ArrayList<>();
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                contents.add(new String(entries.readAllBytes(), StandardCharsets.UTF_8));
            }
            return contents;
        }
    }
}
