package org.yakuba.launcher.cli;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleException;
import org.yakuba.generations.Boot;
import org.yakuba.generations.Generation;
import org.yakuba.launcher.Launcher;
import org.yakuba.launcher.PortTakenException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs the installation in the foreground until it is told to stop. A restart is a new process: {@code bin/yakuba} begins
 * it with the class path of the generation that is current then, and nothing that hangs goes with it.
 */
@Command(name = "start")
final class StartVerb extends Verb {

    @Option(names = "--port", paramLabel = "<n>")
    private @Nullable Integer port;

    @Override
    Outcome run(Session session) {
        Instance instance = new Instance(session);
        if (instance.isRunning()) {
            throw Failure.of(
                    ExitCode.REFUSED,
                    "runs-already",
                    session.installation().data().toString(),
                    Map.of("pid", String.valueOf(instance.pid().orElse(0))));
        }
        Generation generation = session.current();
        session.progress(session.say(
                "start.starting",
                Map.of(
                        "number", String.valueOf(generation.number()),
                        "version", session.store().lockOf(generation).version())));
        try {
            if (launch(session) == Boot.Ending.RESTART) {
                String sentence = session.say("start.again");
                return Outcome.of(ExitCode.START_AGAIN, sentence + "\n", Failures.message(sentence));
            }
            return Outcome.ok("", Failures.message("stopped"));
        } catch (PortTakenException e) {
            throw Failure.of(
                    ExitCode.FAILED,
                    "port-taken",
                    e.host() + ":" + e.port(),
                    Map.of("host", e.host(), "port", String.valueOf(e.port())));
        } catch (BundleException | IOException e) {
            throw Failure.of(ExitCode.FAILED, "no-start", "start", Map.of("reason", String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.ok("", Failures.message("interrupted"));
        }
    }

    private Boot.Ending launch(Session session) throws BundleException, IOException, InterruptedException {
        return new Launcher(session.installation(), session.terminal().clock())
                .run(session.actor(), port == null ? OptionalInt.empty() : OptionalInt.of(port));
    }
}
