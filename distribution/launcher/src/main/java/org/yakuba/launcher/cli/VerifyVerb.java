package org.yakuba.launcher.cli;

import jakarta.json.Json;
import java.util.Map;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Finding;
import picocli.CommandLine.Command;

/** Compares what is there with what should be: contents, signatures, launcher, running bundles. */
@Command(name = "verify")
final class VerifyVerb extends Verb {

    @Override
    Outcome run(Session session) {
        Verification verification = Verification.of(session);
        String number = String.valueOf(verification.current().number());
        Map<String, String> values = Map.of(
                "number", number,
                "bundles", String.valueOf(verification.lock().bundles().size()),
                "files", String.valueOf(verification.lock().runtime().size()),
                "count",
                        String.valueOf(verification.findings().stream()
                                .filter(Finding::isError)
                                .count()));
        StringBuilder text = new StringBuilder(
                        session.say(verification.sound() ? "verify.sound" : "verify.unsound", values))
                .append('\n');
        text.append(session.say(verification.facts().isPresent() ? "verify.running" : "verify.stopped"))
                .append('\n');
        verification
                .findings()
                .forEach(finding -> text.append(finding.isError() ? "  ✕ " : "  ! ")
                        .append(finding.cause(session.locale()))
                        .append("\n    → ")
                        .append(finding.fix(session.locale()))
                        .append('\n'));
        return Outcome.of(
                verification.sound() ? ExitCode.OK : ExitCode.DRIFT_OR_UNTRUSTED,
                text.toString(),
                Json.createObjectBuilder()
                        .add("sound", verification.sound())
                        .add("generation", verification.current().number())
                        .add("running", verification.facts().isPresent())
                        .add(
                                "findings",
                                verification.findings().stream()
                                        .map(finding -> finding.toJson(session.locale()))
                                        .collect(CanonicalJson.array()))
                        .build());
    }
}
