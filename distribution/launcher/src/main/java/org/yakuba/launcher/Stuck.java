package org.yakuba.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yakuba.generations.Durable;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;

/**
 * Bundles whose start never ended, remembered by content: they are left out of the next start, until a generation
 * without them is applied.
 */
final class Stuck {
    private final Path file;

    Stuck(Path run) {
        this.file = run.resolve("stuck");
    }

    /** Those of the lock; what is not in the lock any more is forgotten. */
    Set<String> in(Lock lock) throws IOException {
        if (!Files.exists(file)) {
            return Set.of();
        }
        Set<String> locked =
                lock.bundles().stream().map(bundle -> bundle.hash().hex()).collect(Collectors.toSet());
        Set<String> kept = new HashSet<>(Files.readAllLines(file, StandardCharsets.UTF_8));
        kept.retainAll(locked);
        return kept;
    }

    void remember(Set<String> already, List<LockedBundle> more) throws IOException {
        Set<String> all = new HashSet<>(already);
        more.forEach(bundle -> all.add(bundle.hash().hex()));
        if (all.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            Durable.write(file, String.join("\n", all.stream().sorted().toList()) + "\n");
        }
    }
}
