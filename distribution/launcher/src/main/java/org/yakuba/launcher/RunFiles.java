package org.yakuba.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.yakuba.generations.StoreException;

/** The sign that an installation runs: a locked file with the process id, in a directory only its user can enter. */
public final class RunFiles implements AutoCloseable {
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
