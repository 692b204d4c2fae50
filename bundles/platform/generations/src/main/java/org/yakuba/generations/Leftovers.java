package org.yakuba.generations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What processes were writing when they were killed. Names carry the process, so that what a living one is writing at
 * this moment stays.
 */
public final class Leftovers {
    private static final Pattern NAME = Pattern.compile("\\.(.+\\.)?(\\d+)-\\d+\\.(new|unpacked)");
    private static final AtomicLong NUMBER = new AtomicLong();
    private static final long OWN = ProcessHandle.current().pid();

    private Leftovers() {}

    /** Where to write what is to be renamed to {@code target}. */
    static Path beside(Path target) {
        return target.resolveSibling("." + target.getFileName() + "." + OWN + "-" + NUMBER.incrementAndGet() + ".new");
    }

    /** A directory for files that are needed for a moment. */
    public static Path scratch(Path parent) throws IOException {
        Path directory = parent.resolve("." + OWN + "-" + NUMBER.incrementAndGet() + ".unpacked");
        return Files.createDirectories(directory);
    }

    /** Whether a file is being written, or was when its process died. */
    static boolean isUnfinished(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches();
    }

    /** Clears away what dead processes left in a directory and below; answers what went. */
    static List<Path> sweep(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try {
            List<Path> gone = new ArrayList<>();
            List<Path> unfinished;
            try (Stream<Path> files = Files.walk(directory, 2)) {
                unfinished = files.filter(Leftovers::isUnfinished)
                        .filter(file -> !isOfLiving(file))
                        .toList();
            }
            for (Path file : unfinished) {
                delete(file);
                gone.add(file);
            }
            return gone;
        } catch (IOException e) {
            throw new StoreException(directory + ": " + e, e);
        }
    }

    /** With all that is in it. */
    public static void delete(Path root) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(root)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }

    /** Our own number on a file that lay here before we began is that of a former process. */
    private static boolean isOfLiving(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return true;
        }
        long pid = Long.parseLong(name.group(2));
        return pid != OWN && ProcessHandle.of(pid).isPresent();
    }
}
