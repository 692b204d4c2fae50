package org.yakuba.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A disk of a few megabytes at one directory, seen by the processes that enter here and by nobody else. */
final class SmallDisk implements AutoCloseable {
    private final Process holder;
    private final Path directory;
    private final String[] entry;

    private SmallDisk(Process holder, Path directory) {
        this.holder = holder;
        this.directory = directory;
        this.entry = new String[] {
            "nsenter", "-t", String.valueOf(holder.pid()), "--user", "--preserve-credentials", "--mount"
        };
    }

    /** Not tried where nothing can be mounted, not even in a namespace of one's own. */
    static SmallDisk at(Path directory, int megabytes) {
        try {
            Files.createDirectories(directory);
            Process holder = Shell.holding(
                    "unshare",
                    "--user",
                    "--map-root-user",
                    "--mount",
                    "sh",
                    "-c",
                    "mount -t tmpfs -o size=" + megabytes + "m tmpfs \"$0\" && echo up && exec cat",
                    directory.toString());
            Assumptions.assumeTrue(
                    holder.getInputStream().read() == 'u', "no disk can be mounted here, not even by unshare -rm");
            return new SmallDisk(holder, directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program that runs another one in here. */
    String[] entry() {
        return entry.clone();
    }

    /** Leaves this much room and no more. */
    void leave(int kilobytes) {
        in("dd if=/dev/zero of=\"$0\"/filler bs=4k 2>/dev/null; truncate -s -" + kilobytes + "k \"$0\"/filler");
    }

    void makeRoom() {
        in("rm -f \"$0\"/filler").expect(0);
    }

    private Answer in(String script) {
        java.util.List<String> command = new java.util.ArrayList<>(java.util.List.of(entry));
        command.addAll(java.util.List.of("sh", "-c", script, directory.toString()));
        return Shell.run(command);
    }

    @Override
    public void close() {
        holder.destroy();
    }
}
