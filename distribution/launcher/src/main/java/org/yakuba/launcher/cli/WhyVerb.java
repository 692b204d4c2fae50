package org.yakuba.launcher.cli;

import jakarta.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The tree of causes of something that does not run. */
@Command(name = "why")
final class WhyVerb extends Verb {

    @Parameters(index = "0", arity = "0..1", paramLabel = "<bundle|capability>", defaultValue = "")
    private String subject = "";

    @Override
    Outcome run(Session session) {
        return new Instance(session)
                .ask("why", Json.createObjectBuilder().add("subject", subject).build());
    }
}
