package org.yakuba.generations.trust;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.yakuba.generations.Durable;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Hash;
import org.yakuba.generations.StoreException;

/**
 * The trust list of one installation, under {@code <data>/trust}. It only moves forward: the highest list ever
 * accepted is remembered in {@code trust/serial} and once more in {@code store/trust-serial}.
 *
 * <p>A new list is first laid down whole as {@code list.json.next} with its signature, then remembered, then renamed
 * into place. Whatever is interrupted, one pair of list and signature verifies, and the newest that does counts.
 */
public final class TrustStore {
    private static final String NEXT = ".next";
    private final Path directory;
    private final List<Path> serials;
    private final Consumer<String> reached;

    private TrustStore(Path data, Consumer<String> reached) {
        this.directory = data.resolve("trust");
        this.serials =
                List.of(directory.resolve("serial"), data.resolve("store").resolve("trust-serial"));
        this.reached = reached;
    }

    public static TrustStore of(Path data) {
        return new TrustStore(data, step -> {});
    }

    /** {@code reached} is told each step of a replacement and may fail there, as a crash would. */
    static TrustStore of(Path data, Consumer<String> reached) {
        return new TrustStore(data, reached);
    }

    public Path directory() {
        return directory;
    }

    public Path file() {
        return directory.resolve("list.json");
    }

    public TrustHistory history() {
        return new TrustHistory(directory.resolve("history.jsonl"));
    }

    /** Whether a list was ever accepted here. */
    public boolean begun() {
        return Seen.highest(serials).isPresent();
    }

    /** The list in force; throws {@link TrustException} when there is none that can be believed. */
    public SignedList open() {
        Seen seen = Seen.highest(serials).orElseThrow(() -> TrustException.of("list-missing", file()));
        SignedList best = pairs().filter(pair -> believed(pair, seen))
                .max(Comparator.comparingLong(pair -> pair.list().serial()))
                .orElseThrow(() -> reason(seen));
        Succession.sound(best);
        return best;
    }

    /** Puts the first or the next list in force, whole or not at all. */
    public void replace(SignedList next, TrustChange change) {
        try (FileChannel lock = exclusive()) {
            Optional<Seen> seen = Seen.highest(serials);
            VerificationKey signer = Succession.check(next, seen, currentList(), change.when());
            Hash line = history().append(change, next.list());
            reached.accept("history");
            String text = next.list().toJson();
            String signature = next.signature().toJson();
            Path signatureFile = DetachedSignature.beside(file());
            Durable.write(beside(file()), text);
            reached.accept("next-list");
            Durable.write(beside(signatureFile), signature);
            reached.accept("next-signature");
            Seen accepted = Seen.of(next, signer, line);
            for (Path serial : serials) {
                accepted.write(serial);
                reached.accept("serial");
            }
            Durable.write(file(), text);
            reached.accept("list");
            Durable.write(signatureFile, signature);
            reached.accept("signature");
            Files.deleteIfExists(beside(signatureFile));
            reached.accept("cleaned-signature");
            Files.deleteIfExists(beside(file()));
        } catch (IOException e) {
            throw new StoreException(directory + ": " + e, e);
        }
    }

    /** Throws {@link TrustException} when {@code next} could not be put in force now. */
    public void examine(SignedList next, Instant now) {
        Succession.check(next, Seen.highest(serials), currentList(), now);
    }

    /** What is wrong with the record of changes, if anything is. */
    public Optional<Finding> historyProblem() {
        return history()
                .broken()
                .or(() -> Seen.highest(serials).flatMap(seen -> history().lacks(seen.history())));
    }

    private Optional<TrustList> currentList() {
        try {
            return begun() ? Optional.of(open().list()) : Optional.empty();
        } catch (TrustException e) {
            return Optional.empty();
        }
    }

    private Stream<SignedList> pairs() {
        Path signature = DetachedSignature.beside(file());
        return Stream.of(file(), beside(file()))
                .flatMap(list -> Stream.of(signature, beside(signature)).flatMap(sig -> pair(list, sig).stream()));
    }

    private static Optional<SignedList> pair(Path list, Path signature) {
        try {
            return Files.exists(list) && Files.exists(signature)
                    ? Optional.of(SignedList.read(list, signature))
                    : Optional.empty();
        } catch (TrustException e) {
            return Optional.empty();
        }
    }

    private static boolean believed(SignedList pair, Seen seen) {
        boolean forward =
                pair.list().serial() > seen.serial() || pair.list().hash().equals(seen.list());
        return forward
                && pair.list().municipality().equals(seen.municipality())
                && seen.signersOf(pair.list().serial()).anyMatch(pair::verifies);
    }

    /** Why the list that lies there is not believed. */
    private TrustException reason(Seen seen) {
        if (!Files.exists(file())) {
            return TrustException.of("list-lost", directory.toString(), Map.of("seen", Long.toString(seen.serial())));
        }
        try {
            SignedList there = SignedList.read(file());
            if (there.list().serial() < seen.serial()) {
                return Succession.old(there, seen);
            }
            Succession.signer(there, seen.signersOf(there.list().serial()).toList());
            return Succession.old(there, seen);
        } catch (TrustException e) {
            return e;
        }
    }

    private FileChannel exclusive() throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve("lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // somebody in this process
        }
        channel.close();
        throw TrustException.of("trust-busy", file);
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + NEXT);
    }
}
