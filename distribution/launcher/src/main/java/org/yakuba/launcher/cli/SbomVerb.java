package org.yakuba.launcher.cli;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Durable;
import org.yakuba.generations.Generation;
import org.yakuba.generations.GenerationStore;
import org.yakuba.generations.Hash;
import org.yakuba.generations.features.Sbom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The bill of materials of the generation that serves, as CycloneDX. */
@Command(name = "sbom")
final class SbomVerb extends Verb {

    @Option(names = "--generation", paramLabel = "<n>")
    private @Nullable Integer number;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "<file>")
    private @Nullable Path output;

    @Override
    Outcome run(Session session) {
        Generation current = session.current();
        GenerationStore store = session.store();
        String text = Sbom.of(
                store.lockOf(number == null ? current : Generations.find(session, number)),
                hash -> content(store, hash));
        JsonObject sbom = CanonicalJson.parse(text, "sbom");
        if (output == null) {
            return Outcome.ok(text, sbom);
        }
        Durable.write(output, text);
        int count = sbom.getJsonArray("components").size();
        String sentence =
                session.say("sbom.written", Map.of("file", output.toString(), "count", String.valueOf(count)));
        return Outcome.ok(sentence + "\n", sbom);
    }

    private static byte[] content(GenerationStore store, Hash hash) {
        try {
            return Files.readAllBytes(store.blobs().path(hash));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
