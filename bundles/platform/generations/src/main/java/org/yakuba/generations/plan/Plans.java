package org.yakuba.generations.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Durable;
import org.yakuba.generations.GenerationStore;
import org.yakuba.generations.Hash;

/** The plans that were made, under {@code <data>/store/plans}, so that apply does what was read. */
public final class Plans {
    private static final String FORM = "P-\\d{4,}";
    private final GenerationStore store;

    public Plans(GenerationStore store) {
        this.store = store;
    }

    /**
     * Keeps a plan and, unless it is refused, the contents it needs; answers it with its id. Where nothing would change,
     * contents that were damaged are whole again afterwards.
     */
    public Plan save(Proposal proposal) {
        if (proposal.plan().outcome() != Plan.Outcome.REFUSED) {
            proposal.stage();
        }
        Plan plan = withoutSecrets(proposal.plan()).withId(reserve());
        store.blobs().add(plan.target().toJson());
        Durable.write(file(plan.id()), CanonicalJson.write(plan.toJson(Locale.JAPANESE)));
        return plan;
    }

    /** The next number; whoever plans at the same time gets the one after it. */
    private String reserve() {
        int number = ids().stream().mapToInt(Plans::number).max().orElse(0);
        try {
            Files.createDirectories(store.root().resolve("plans"));
            while (true) {
                String id = "P-%04d".formatted(++number);
                try {
                    Files.createFile(file(id));
                    return id;
                } catch (FileAlreadyExistsException e) {
                    // taken meanwhile
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is refused because a secret stands in it must not bring the secret into the store. */
    private static Plan withoutSecrets(Plan plan) {
        return plan.outcome() == Plan.Outcome.REFUSED ? plan.withTarget(SecretKeys.hidden(plan.target())) : plan;
    }

    public Optional<Plan> find(String id) {
        return id.matches(FORM) && file(id).toFile().length() > 0 ? Optional.of(read(id)) : Optional.empty();
    }

    /** The plan made last. */
    public Optional<Plan> newest() {
        List<String> ids = ids();
        return ids.isEmpty() ? Optional.empty() : Optional.of(read(ids.get(ids.size() - 1)));
    }

    /** All plans that are kept, oldest first. */
    public List<String> ids() {
        Path directory = store.root().resolve("plans");
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toFile().length() > 0)
                    .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                    .filter(name -> name.matches(FORM))
                    .sorted((a, b) -> Integer.compare(number(a), number(b)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets a plan; its number is not given again while a later one is kept. */
    public void remove(String id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the plans that are kept need in the store. */
    public Set<Hash> contents() {
        Set<Hash> contents = new HashSet<>();
        for (String id : ids()) {
            Plan plan = read(id);
            contents.add(plan.target().hash());
            contents.add(plan.base());
            plan.target().bundles().forEach(bundle -> contents.add(bundle.hash()));
            plan.target().sources().forEach(file -> contents.add(file.hash()));
            plan.target().runtime().forEach(file -> contents.add(file.hash()));
        }
        return contents;
    }

    private Plan read(String id) {
        return new StoredPlan(store, CanonicalJson.read(file(id))).read();
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(2));
    }

    private Path file(String id) {
        return store.root().resolve("plans").resolve(id + ".json");
    }
}
