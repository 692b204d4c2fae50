package org.yakuba.launcher.cli;

import jakarta.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which business capability is served by which bundle of which vendor. */
@Command(name = "inventory")
final class InventoryVerb extends Verb {

    @Option(names = "--all")
    private boolean all;

    @Override
    Outcome run(Session session) {
        return new Instance(session)
                .ask("inventory", Json.createObjectBuilder().add("all", all).build());
    }
}
