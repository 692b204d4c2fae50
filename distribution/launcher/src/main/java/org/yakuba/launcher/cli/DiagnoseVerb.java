package org.yakuba.launcher.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.yakuba.generations.CanonicalJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a zip of facts for support, without personal data or secrets. */
@Command(name = "diagnose")
final class DiagnoseVerb extends Verb {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    @Option(
            names = {"-o", "--output"},
            paramLabel = "<zip>")
    private @Nullable Path output;

    @Override
    Outcome run(Session session) {
        Path zip = output == null ? Path.of("yakuba-diagnosis-" + SECOND.format(session.now()) + ".zip") : output;
        Map<String, JsonObject> files = new Diagnosis(session).files();
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream archive = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, JsonObject> file : files.entrySet()) {
                archive.putNextEntry(new ZipEntry(file.getKey()));
                archive.write(CanonicalJson.write(file.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String sentence = session.say(
                "diagnose.written", Map.of("file", zip.toString(), "files", String.join(", ", files.keySet())));
        return Outcome.ok(
                sentence + "\n",
                Json.createObjectBuilder()
                        .add("file", zip.toString())
                        .add("files", Json.createArrayBuilder(files.keySet()))
                        .build());
    }
}
