package org.yakuba.launcher.cli;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.yakuba.generations.Actor;
import org.yakuba.generations.Generation;
import org.yakuba.generations.GenerationStore;
import org.yakuba.generations.Installation;
import org.yakuba.generations.Messages;
import org.yakuba.generations.plan.Planner;
import org.yakuba.generations.trust.InstallationTrust;
import org.yakuba.generations.trust.TrustException;

/** One use of the command line: on which installation, by whom, in which language. */
record Session(Installation installation, Actor actor, Locale locale, boolean json, Terminal terminal) {
    private static final Messages WORDS = Messages.of(Session.class);

    GenerationStore store() {
        return installation.store();
    }

    Instant now() {
        return terminal.clock().instant();
    }

    Planner planner() {
        return Planner.of(installation, terminal.clock());
    }

    /** The current generation; a fresh installation gets its first one now. */
    Generation current() {
        if (store().current().isEmpty()
                && !java.nio.file.Files.exists(installation.home().resolve("lock.json"))) {
            throw Failure.of(
                    ExitCode.FAILED,
                    "no-installation",
                    installation.home().toString(),
                    Map.of("home", installation.home().toString()));
        }
        Generation current = installation.initialise(actor, now());
        adoptTrust();
        return current;
    }

    /** Takes the list that came with the distribution, once; if it cannot be taken, whoever asks it says why. */
    private void adoptTrust() {
        try {
            new InstallationTrust(installation, terminal.clock()).adoptFirst();
        } catch (TrustException e) {
            // the instance takes it just now, or it is none to take
        }
    }

    /** A step of something long, for a person who waits. */
    void progress(String sentence) {
        terminal.err().println("… " + sentence);
    }

    String say(String key, Map<String, String> values) {
        return WORDS.say(locale, key, values);
    }

    String say(String key) {
        return say(key, Map.of());
    }
}
