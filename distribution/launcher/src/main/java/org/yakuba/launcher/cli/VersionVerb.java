package org.yakuba.launcher.cli;

import jakarta.json.Json;
import java.util.Map;
import org.yakuba.generations.Lock;
import picocli.CommandLine.Command;

/** Which distribution this is, and on which Java it runs. */
@Command(name = "version")
final class VersionVerb extends Verb {

    @Override
    Outcome run(Session session) {
        Lock lock = Lock.read(session.installation().home().resolve("lock.json"));
        String java = System.getProperty("java.version");
        return Outcome.ok(
                session.say(
                                "version",
                                Map.of(
                                        "distribution", lock.distribution(),
                                        "version", lock.version(),
                                        "municipality", lock.municipality(),
                                        "java", java))
                        + "\n",
                Json.createObjectBuilder()
                        .add("distribution", lock.distribution())
                        .add("version", lock.version())
                        .add("municipality", lock.municipality())
                        .add("lock", lock.hash().hex())
                        .add("java", java)
                        .build());
    }
}
