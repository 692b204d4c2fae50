package org.yakuba.launcher.cli;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stops the instance in order and waits until it is gone. */
@Command(name = "stop")
final class StopVerb extends Verb {

    @Option(names = "--wait", paramLabel = "<seconds>", defaultValue = "60")
    private int patience = 60;

    @Override
    Outcome run(Session session) {
        Instance instance = new Instance(session);
        OptionalLong pid = instance.pid();
        Outcome answer = instance.ask("stop");
        if (answer.exit() != 0 || pid.isEmpty()) {
            return answer;
        }
        session.progress(session.say("stop.waiting"));
        try {
            ProcessHandle process = ProcessHandle.of(pid.getAsLong()).orElse(null);
            if (process != null) {
                process.onExit().get(patience, TimeUnit.SECONDS);
            }
        } catch (TimeoutException | ExecutionException e) {
            throw Failure.of(
                    ExitCode.FAILED,
                    "still-running",
                    "stop",
                    Map.of("pid", String.valueOf(pid.getAsLong()), "seconds", String.valueOf(patience)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String sentence = session.say("stop.stopped");
        return Outcome.ok(sentence + "\n", Failures.message(sentence));
    }
}
