package org.yakuba.launcher.cli;

import picocli.CommandLine.Command;

/** Which business capability is served by which bundle of which vendor. */
@Command(name = "inventory")
final class InventoryVerb extends Verb {

    @Override
    Outcome run(Session session) {
        return new Instance(session).ask("inventory");
    }
}
