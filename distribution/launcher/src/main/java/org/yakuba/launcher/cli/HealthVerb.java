package org.yakuba.launcher.cli;

import picocli.CommandLine.Command;

/** What serves each domain now, and whether all of it does. */
@Command(name = "health")
final class HealthVerb extends Verb {

    @Override
    Outcome run(Session session) {
        return new Instance(session).ask("health");
    }
}
