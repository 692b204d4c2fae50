package org.yakuba.launcher.cli;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Durable;
import org.yakuba.generations.Generation;
import org.yakuba.generations.Lock;
import org.yakuba.generations.sbom.Licences;
import org.yakuba.generations.sbom.Sbom;
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
        Lock lock = session.store().lockOf(number == null ? current : Generations.find(session, number));
        JsonObject sbom = Sbom.of(lock, Licences.of(lock, session.store().blobs()::path));
        if (output == null) {
            return Outcome.ok(CanonicalJson.write(sbom), sbom);
        }
        Durable.write(output, CanonicalJson.write(sbom));
        int count = sbom.getJsonArray("components").size();
        String sentence =
                session.say("sbom.written", Map.of("file", output.toString(), "count", String.valueOf(count)));
        return Outcome.ok(sentence + "\n", sbom);
    }
}
