package org.yakuba.launcher.trust;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.StoreException;

/** What a file is that somebody signs or verifies. */
enum FileKind {
    BUNDLE,
    LOCK,
    LIST;

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    static FileKind of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            if (Arrays.equals(in.readNBytes(ZIP.length), ZIP)) {
                return BUNDLE;
            }
        } catch (IOException e) {
            throw new StoreException(file + ": " + e, e);
        }
        try {
            JsonObject json = CanonicalJson.parse(Files.readString(file), file.toString());
            if (json.containsKey("distribution") && json.containsKey("bundles")) {
                return LOCK;
            }
            if (json.containsKey("serial") && json.containsKey("keys")) {
                return LIST;
            }
        } catch (IllegalArgumentException | IOException e) {
            // said below
        }
        throw Work.refused("file-kind", file.toString(), Map.of());
    }
}
