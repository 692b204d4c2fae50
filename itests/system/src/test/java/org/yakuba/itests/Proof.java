package org.yakuba.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a long proof has shown already, so that it goes on where it was interrupted. */
final class Proof {
    private final Path file;

    Proof(String name) {
        this.file = Path.of(System.getProperty("yakuba.proof.dir")).resolve(name + ".done");
    }

    static boolean isFull() {
        return Size.of(0, 1) == 1;
    }

    /** Always false in small size: the suite tries everything anew. */
    boolean has(String what) {
        try {
            return isFull() && Files.exists(file) && Files.readAllLines(file).contains(what);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(String what) {
        if (!isFull()) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file, what + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
