package org.yakuba.launcher.cli;

import jakarta.json.Json;
import java.util.Map;
import org.yakuba.generations.Generation;
import org.yakuba.generations.Lock;
import picocli.CommandLine.Command;

/** How the instance is, in a few lines; a stopped installation says what it would start. */
@Command(name = "status")
final class StatusVerb extends Verb {

    @Override
    Outcome run(Session session) {
        try {
            return new Instance(session).ask("status");
        } catch (Failure notReached) {
            return notReached.exit() == ExitCode.NOT_RUNNING ? stopped(session) : rethrow(notReached);
        }
    }

    private static Outcome stopped(Session session) {
        Generation current = session.current();
        Lock lock = session.store().lockOf(current);
        String sentence = session.say(
                "status.stopped",
                Map.of(
                        "distribution", lock.distribution(),
                        "version", lock.version(),
                        "number", String.valueOf(current.number())));
        return Outcome.of(
                ExitCode.NOT_RUNNING,
                sentence + "\n",
                Json.createObjectBuilder()
                        .add("state", "stopped")
                        .add("generation", current.toJson())
                        .build());
    }

    private static Outcome rethrow(Failure failure) {
        throw failure;
    }
}
