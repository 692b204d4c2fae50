package org.yakuba.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.yakuba.generations.StoreException;

/** The sign that an installation runs: a locked file with the process id, in a directory only its user can enter. */
public final class RunFiles implements AutoCloseable {
    /** A command that asks whether the installation runs holds the lock for a moment. */
    private static final int ATTEMPTS = 20;

    private static final Duration PAUSE = Duration.ofMillis(25);
    private final FileChannel channel;

    private RunFiles(FileChannel channel) {
        this.channel = channel;
    }

    public static RunFiles claim(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        Path pid = directory.resolve("pid");
        FileChannel channel = FileChannel.open(pid, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        for (int attempt = 0; lock == null && attempt < ATTEMPTS; attempt++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            lock = channel.tryLock();
        }
        if (lock == null) {
            channel.close();
            throw new StoreException(pid + ": this installation runs already");
        }
        channel.truncate(0);
        channel.write(java.nio.ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes()));
        return new RunFiles(channel);
    }

    @Override
    public void close() throws IOException {
        channel.truncate(0);
        channel.close();
    }
}
