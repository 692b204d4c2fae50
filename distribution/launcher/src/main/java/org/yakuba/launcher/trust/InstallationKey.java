package org.yakuba.launcher.trust;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.generations.trust.SigningKey;
import picocli.CommandLine.Option;

/** The options that say with which key the next list is signed. */
final class InstallationKey {

    @Option(names = "--key", paramLabel = "<file>")
    private @Nullable Path key;

    @Option(names = "--passphrase", paramLabel = "<reference>")
    private @Nullable String passphrase;

    Path file(Work work) {
        return key == null ? work.caller().installation().trust().resolve("installation.key") : key;
    }

    boolean given() {
        return key != null;
    }

    SigningKey read(Work work) {
        Path file = file(work);
        if (!Files.exists(file)) {
            throw Work.refused("installation-key-missing", file.toString(), Map.of());
        }
        return SigningKey.read(file, () -> passphrase(work).existing(file));
    }

    SigningKey create(Work work) {
        Path file = file(work);
        SigningKey made = SigningKey.generate();
        made.write(file, passphrase(work).fresh(file));
        return made;
    }

    private Passphrase passphrase(Work work) {
        return new Passphrase(Optional.ofNullable(passphrase), work.caller());
    }
}
