package org.yakuba.generations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The generations of one installation, under {@code <data>/store}. A generation is prepared in full, and becomes the
 * desired one by renaming one small file: whatever is interrupted, the pointer names the old or the new, whole.
 */
public final class GenerationStore {
    private final Path root;
    private final Blobs blobs;

    public GenerationStore(Path root) {
        this.root = root;
        this.blobs = new Blobs(root.resolve("blobs"));
    }

    public Path root() {
        return root;
    }

    public Blobs blobs() {
        return blobs;
    }

    /** The right to change the store, until it is closed. */
    @ProviderType
    public interface Locked extends AutoCloseable {
        @Override
        void close();
    }

    /** Only one process at a time changes the store; who comes second is told so. */
    public Locked lock() {
        return lock(FileChannel::tryLock);
    }

    /** As {@link #lock()}, for what is short: who comes second waits. */
    Locked awaitLock() {
        return lock(FileChannel::lock);
    }

    private interface Locking {
        @Nullable
        FileLock on(FileChannel channel) throws IOException;
    }

    private Locked lock(Locking locking) {
        Path file = root.resolve("lock");
        try {
            Files.createDirectories(root);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locking.on(channel) == null) {
                channel.close();
                throw new StoreException(file + ": another apply or revert is under way");
            }
            return () -> release(channel);
        } catch (OverlappingFileLockException e) {
            throw new StoreException(file + ": another apply or revert is under way", e);
        } catch (IOException e) {
            throw new StoreException(file + ": " + e, e);
        }
    }

    private static void release(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Generation> current() {
        Path pointer = pointer();
        if (!Files.exists(pointer)) {
            return Optional.empty();
        }
        try {
            return Optional.of(generation(Integer.parseInt(
                    Files.readString(pointer, StandardCharsets.UTF_8).strip())));
        } catch (IOException | NumberFormatException e) {
            throw new StoreException(pointer + ": " + e, e);
        }
    }

    public Generation generation(int number) {
        Path file = file(number);
        try {
            return Generation.parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (IOException e) {
            throw new StoreException(file + ": " + e, e);
        }
    }

    /** All committed generations that are kept, oldest first. What was prepared and never committed is not history. */
    public List<Generation> history() {
        int newest = current().map(Generation::number).orElse(0);
        Path directory = root.resolve("generations");
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{6}\\.json"))
                    .sorted()
                    .map(name -> Integer.parseInt(name.substring(0, 6)))
                    .filter(number -> number <= newest)
                    .map(this::generation)
                    .toList();
        } catch (IOException e) {
            throw new StoreException(directory + ": " + e, e);
        }
    }

    public Lock lockOf(Generation generation) {
        return Lock.parse(
                blobs.text(generation.lock()), blobs.path(generation.lock()).toString());
    }

    /** Writes the next generation; it is not yet the desired one. Its bundles must be in the blobs already. */
    public Generation prepare(Generation.Kind kind, Lock lock, Hash base, Actor actor, Instant when, String why) {
        for (LockedBundle bundle : lock.bundles()) {
            if (!blobs.contains(bundle.hash())) {
                throw new StoreException(bundle.id() + ": its content " + bundle.hash() + " is not in the store");
            }
        }
        Hash content = blobs.add(lock.toJson());
        FaultPoints.reach(Step.BLOBS_STAGED);
        OptionalInt parent =
                current().map(Generation::number).map(OptionalInt::of).orElseGet(OptionalInt::empty);
        int number = history().stream().mapToInt(Generation::number).max().orElse(0) + 1;
        Durable.write(classPath(number), classPath(lock));
        Generation generation = new Generation(number, kind, content, base, parent, actor, when, why);
        Durable.write(file(number), CanonicalJson.write(generation.toJson()));
        FaultPoints.reach(Step.GENERATION_WRITTEN);
        return generation;
    }

    /** From here on this generation is the desired one. */
    public void commit(Generation generation) {
        FaultPoints.reach(Step.BEFORE_COMMIT);
        Durable.write(pointer(), generation.number() + "\n");
        FaultPoints.reach(Step.POINTER_WRITTEN);
    }

    /** Forgets a generation that was prepared and not committed. */
    public void discard(Generation generation) {
        if (current().filter(generation::equals).isPresent()) {
            throw new StoreException("generation " + generation.number() + " is the current one");
        }
        try {
            Files.deleteIfExists(file(generation.number()));
            Files.deleteIfExists(classPath(generation.number()));
        } catch (IOException e) {
            throw new StoreException(file(generation.number()) + ": " + e, e);
        }
    }

    /**
     * Clears away what killed processes left: files half written, generations prepared and never committed. To be called
     * before anything is written; contents without a generation stay until {@link #prune}, a plan may want them.
     */
    public List<Path> sweep() {
        List<Path> gone = new ArrayList<>(Leftovers.sweep(root));
        Path directory = root.resolve("generations");
        Set<Integer> committed = history().stream().map(Generation::number).collect(Collectors.toSet());
        if (current().isPresent()) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "[0-9]*")) {
                for (Path file : files) {
                    if (!committed.contains(
                            Integer.parseInt(file.getFileName().toString().replaceFirst("\\..*", "")))) {
                        Files.delete(file);
                        gone.add(file);
                    }
                }
            } catch (IOException e) {
                throw new StoreException(directory + ": " + e, e);
            }
        }
        return gone;
    }

    /** Keeps the current generation, its parent and the {@code keep} newest; answers those that went. */
    public List<Generation> prune(int keep) {
        return prune(keep, Set.of());
    }

    /** The same, and {@code also} stays: contents that a plan still needs. */
    public List<Generation> prune(int keep, Set<Hash> also) {
        List<Generation> all = history();
        Set<Integer> kept = new HashSet<>();
        current().ifPresent(current -> {
            kept.add(current.number());
            current.parent().ifPresent(kept::add);
        });
        all.stream().skip(Math.max(0, all.size() - keep)).forEach(generation -> kept.add(generation.number()));
        List<Generation> gone = all.stream()
                .filter(generation -> !kept.contains(generation.number()))
                .toList();
        gone.forEach(this::discard);
        Set<Hash> contents = new HashSet<>(also);
        for (Generation generation : history()) {
            contents.add(generation.lock());
            contents.add(generation.base());
            Lock lock = lockOf(generation);
            lock.bundles().forEach(bundle -> contents.add(bundle.hash()));
            lock.sources().forEach(source -> contents.add(source.hash()));
            lock.runtime().forEach(file -> contents.add(file.hash()));
        }
        blobs.retain(contents);
        return gone;
    }

    /** For {@code bin/yakuba}: the launcher's jars of this generation, a hash a line. */
    private static String classPath(Lock lock) {
        return lock.runtime().stream().map(file -> file.hash() + "\n").collect(Collectors.joining());
    }

    private Path classPath(int number) {
        return root.resolve("generations").resolve("%06d.classpath".formatted(number));
    }

    private Path pointer() {
        return root.resolve("current");
    }

    private Path file(int number) {
        return root.resolve("generations").resolve("%06d.json".formatted(number));
    }
}
