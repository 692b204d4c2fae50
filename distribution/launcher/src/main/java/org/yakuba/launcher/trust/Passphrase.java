package org.yakuba.launcher.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.yakuba.generations.StoreException;

/** Where a passphrase comes from; never the command line itself, which others can see. */
record Passphrase(Optional<String> reference, Caller caller) {

    /** For a key that is there and needs one. */
    char[] existing(Path key) {
        return reference
                .map(this::resolve)
                .or(() -> ask("passphrase.existing", key))
                .orElseThrow(() -> Work.refused("passphrase-needed", key.toString(), Map.of()));
    }

    /** For a key that is made: empty when none is wanted. */
    Optional<char[]> fresh(Path key) {
        if (reference.isEmpty()) {
            return Optional.empty();
        }
        if (!reference.get().equals("prompt")) {
            return Optional.of(resolve(reference.get()));
        }
        char[] first = typed("passphrase.fresh", key);
        char[] second = typed("passphrase.again", key);
        if (!Arrays.equals(first, second)) {
            throw Work.refused("passphrase-differs", key.toString(), Map.of());
        }
        return Optional.of(first);
    }

    private char[] resolve(String where) {
        if (where.equals("prompt")) {
            return typed("passphrase.existing", Path.of("-"));
        }
        if (where.startsWith("env:")) {
            String value = caller.environment().get(where.substring("env:".length()));
            if (value != null) {
                return value.toCharArray();
            }
        }
        if (where.startsWith("file:")) {
            return firstLine(Path.of(where.substring("file:".length())));
        }
        throw Work.refused("passphrase-reference", "--passphrase", Map.of());
    }

    private static char[] firstLine(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .toCharArray();
        } catch (IOException e) {
            throw new StoreException(file + ": " + e, e);
        }
    }

    private char[] typed(String question, Path key) {
        return ask(question, key).orElseThrow(() -> Work.refused("passphrase-needed", key.toString(), Map.of()));
    }

    private Optional<char[]> ask(String question, Path key) {
        return caller.secret(new Work(caller).say(question, Map.of("key", key.toString())));
    }
}
