package org.yakuba.generations;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Files that are there whole or not at all, also after the power went. What a killed process was writing is left beside
 * its target under a name that says whose it was; {@link Leftovers} clears it away.
 */
public final class Durable {

    private Durable() {}

    public static void write(Path target, String text) {
        write(target, text.getBytes(StandardCharsets.UTF_8));
    }

    public static void write(Path target, byte[] content) {
        Path temporary = Leftovers.beside(target);
        try {
            makeDirectory(parent(target));
            try (FileChannel channel = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            rename(temporary, target);
        } catch (IOException e) {
            discard(temporary);
            throw new StoreException(target + ": " + e, e);
        }
    }

    public static void copy(Path source, Path target) {
        Path temporary = Leftovers.beside(target);
        try {
            makeDirectory(parent(target));
            Files.copy(source, temporary, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            rename(temporary, target);
        } catch (IOException e) {
            discard(temporary);
            throw new StoreException(target + ": " + e, e);
        }
    }

    private static void rename(Path temporary, Path target) throws IOException {
        FaultPoints.reach(Step.FILE_WRITTEN);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(parent(target));
    }

    private static void makeDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Path above = parent(directory);
            makeDirectory(above);
            Files.createDirectories(directory);
            force(above);
        }
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException ignored) {
            // the next write replaces it
        }
    }

    private static Path parent(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("not a file: " + file);
        }
        return parent;
    }
}
