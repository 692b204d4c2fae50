package org.yakuba.generations;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * Where a running instance is reached: a socket in a directory only its user can enter. The path of a socket is short by
 * law of the operating system (about 100 bytes); under a deeper data directory the socket lies in a private directory
 * beside the temporary files, and {@code run/channel} says where.
 */
public final class ChannelAddress {
    private static final int LONGEST_PATH = 100;
    private static final String SOCKET = "yakuba.sock";
    private final Path run;

    private ChannelAddress(Path run) {
        this.run = run;
    }

    public static ChannelAddress of(Path data) {
        return new ChannelAddress(data.toAbsolutePath().normalize().resolve("run"));
    }

    /** For the instance: a free address to bind; what an instance that died left there is removed. */
    public UnixDomainSocketAddress open() {
        try {
            privately(run);
            close();
            Path socket = run.resolve(SOCKET);
            if (socket.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
                socket = Files.createTempDirectory("yakuba-").resolve(SOCKET);
            }
            Durable.write(pointer(), socket + "\n");
            return UnixDomainSocketAddress.of(socket);
        } catch (IOException e) {
            throw new StoreException(run + ": " + e, e);
        }
    }

    /** For the command line: where an instance listens, or listened before it died. */
    public Optional<UnixDomainSocketAddress> find() {
        try {
            return socket().filter(Files::exists).map(UnixDomainSocketAddress::of);
        } catch (IOException e) {
            throw new StoreException(pointer() + ": " + e, e);
        }
    }

    /** For the instance, when it ends. */
    public void close() {
        try {
            Optional<Path> socket = socket();
            if (socket.isPresent()) {
                Path directory = socket.get().toAbsolutePath().getParent();
                Files.deleteIfExists(socket.get());
                if (directory != null && !directory.equals(run)) {
                    Files.deleteIfExists(directory);
                }
            }
            Files.deleteIfExists(pointer());
        } catch (IOException e) {
            throw new StoreException(run + ": " + e, e);
        }
    }

    private Optional<Path> socket() throws IOException {
        return Files.exists(pointer())
                ? Optional.of(Path.of(
                        Files.readString(pointer(), StandardCharsets.UTF_8).strip()))
                : Optional.empty();
    }

    private Path pointer() {
        return run.resolve("channel");
    }

    private static void privately(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }
}
