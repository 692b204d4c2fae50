package org.yakuba.generations.trust;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Hash;
import org.yakuba.generations.StoreException;

/**
 * Every change of trust, one JSON line each, written before it takes effect; each line names the hash of the line
 * before, so that none can be changed or taken out unnoticed.
 */
public final class TrustHistory {
    private static final String START = "0".repeat(64);
    private final Path file;

    TrustHistory(Path file) {
        this.file = file;
    }

    /** Appends and answers the hash of the new line. */
    Hash append(TrustChange change, TrustList list) {
        List<String> lines = lines();
        JsonObjectBuilder detail = Json.createObjectBuilder();
        new TreeMap<>(change.detail()).forEach(detail::add);
        String line = Json.createObjectBuilder()
                .add("n", lines.size() + 1)
                .add("when", change.when().toString())
                .add(
                        "actor",
                        Json.createObjectBuilder()
                                .add("name", change.actor().name())
                                .add("kind", change.actor().kind().name().toLowerCase(Locale.ROOT)))
                .add("action", change.action())
                .add("detail", detail)
                .add("serial", list.serial())
                .add("list", list.hash().hex())
                .add(
                        "previous",
                        lines.isEmpty()
                                ? START
                                : hash(lines.get(lines.size() - 1)).hex())
                .build()
                .toString();
        write(line + "\n");
        return hash(line);
    }

    public List<JsonObject> entries() {
        return lines().stream()
                .map(line -> CanonicalJson.parse(line, file.toString()))
                .toList();
    }

    /** The first line that does not follow from the one before. */
    public Optional<Finding> broken() {
        String previous = START;
        int number = 0;
        for (String line : lines()) {
            number++;
            if (!follows(line, number, previous)) {
                return Optional.of(brokenAt(number));
            }
            previous = hash(line).hex();
        }
        return Optional.empty();
    }

    /** Whether the line of that hash is there: a history that was cut at its end lacks it. */
    Optional<Finding> lacks(Hash line) {
        List<String> lines = lines();
        return lines.stream().map(TrustHistory::hash).anyMatch(line::equals)
                ? Optional.empty()
                : Optional.of(brokenAt(lines.size() + 1));
    }

    private boolean follows(String line, int number, String previous) {
        try {
            JsonObject entry = CanonicalJson.parse(line, file.toString());
            return entry.getInt("n", 0) == number
                    && entry.getString("previous", "").equals(previous);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Finding brokenAt(int line) {
        return Finding.error(
                TrustHistory.class, "history-broken", file.toString(), Map.of("line", Integer.toString(line)));
    }

    private static Hash hash(String line) {
        return Hash.of(line);
    }

    /** Only whole lines: what a crash left unfinished never took effect. */
    private List<String> lines() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
            lines.remove(lines.size() - 1);
            return lines;
        } catch (IOException e) {
            throw new StoreException(file + ": " + e, e);
        }
    }

    private void write(String line) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
                long whole = lines().stream()
                        .mapToLong(kept -> kept.getBytes(StandardCharsets.UTF_8).length + 1L)
                        .sum();
                channel.truncate(whole);
                channel.position(whole);
                ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new StoreException(file + ": " + e, e);
        }
    }
}
