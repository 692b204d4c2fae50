package org.yakuba.generations;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What needs two people goes through here: requests and approvals of one installation, under {@code
 * <data>/store/approvals}. How many people an operation needs is said by the configuration {@value #PID} of the
 * generation that serves ({@code apply}, {@code revert}, {@code trust}, or {@code people} for all): no change can lift
 * the rule for itself.
 */
public final class Approvals {
    public static final String PID = "org.yakuba.control.approval";
    private static final String FOR_ALL = "people";
    private final Path directory;

    private Approvals(Path directory) {
        this.directory = directory;
    }

    public static Approvals of(GenerationStore store) {
        return new Approvals(store.root().resolve("approvals"));
    }

    /** 1 or 2. */
    public static int people(Lock serving, Approval.Operation operation) {
        JsonObject rule = serving.configurations().getJsonObject(PID);
        if (rule == null) {
            return 1;
        }
        return setting(rule, operation.id()).or(() -> setting(rule, FOR_ALL)).orElse(1) > 1 ? 2 : 1;
    }

    /** Asks for a second person; asking again for the same content answers the open request. */
    public Approval request(Approval.Operation operation, Hash subject, String title, Actor actor, Instant when) {
        return find(operation, subject).orElseGet(() -> {
            String stem = operation.id() + "-" + subject.hex().substring(0, 8);
            long former = all().stream()
                    .filter(approval -> approval.id().startsWith(stem))
                    .count();
            return write(new Approval(
                    former == 0 ? stem : stem + "-" + (former + 1),
                    operation,
                    subject,
                    title,
                    new Approval.Signed(actor, when),
                    Optional.empty(),
                    Optional.empty()));
        });
    }

    /** Notes the second person's yes; throws {@link ApprovalException} when it cannot be theirs. */
    public Approval approve(String id, Actor actor, Instant when) {
        return write(find(id).approvedBy(actor, when));
    }

    /** Why the operation may not happen yet; empty when it needs one person, or a second one agreed. */
    public Optional<Finding> missing(Lock serving, Approval.Operation operation, Hash subject) {
        if (people(serving, operation) == 1) {
            return Optional.empty();
        }
        Optional<Approval> open = find(operation, subject);
        if (open.flatMap(Approval::approved).isPresent()) {
            return Optional.empty();
        }
        Map<String, String> values = open.map(approval -> Map.of(
                        "id", approval.id(),
                        "requester", approval.requested().actor().name(),
                        "title", approval.title()))
                .orElse(Map.of("operation", operation.id()));
        String code = open.isPresent() ? "approval-awaited" : "approval-not-requested";
        return Optional.of(Finding.error(Approvals.class, code, operation.id(), values));
    }

    /** An approval is good once: the operation that it allowed says when it is done. */
    public void used(Approval.Operation operation, Hash subject, Actor actor, Instant when) {
        find(operation, subject).ifPresent(approval -> write(approval.usedBy(actor, when)));
    }

    public List<Approval> open() {
        return all().stream().filter(Approval::isOpen).toList();
    }

    /** Oldest first. */
    public List<Approval> all() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("[a-z]+-[0-9a-f]{8}(-\\d+)?\\.json"))
                    .map(file -> Approval.from(CanonicalJson.read(file)))
                    .sorted(Comparator.comparing(
                                    (Approval approval) -> approval.requested().when())
                            .thenComparing(Approval::id))
                    .toList();
        } catch (IOException e) {
            throw new StoreException(directory + ": " + e, e);
        }
    }

    private Approval find(String id) {
        return all().stream()
                .filter(approval -> approval.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ApprovalException(Finding.error(
                        Approvals.class,
                        "approval-unknown",
                        id,
                        Map.of(
                                "open",
                                String.join(
                                        ", ", open().stream().map(Approval::id).toList())))));
    }

    private Optional<Approval> find(Approval.Operation operation, Hash subject) {
        return all().stream()
                .filter(approval -> approval.isFor(operation, subject))
                .findFirst();
    }

    private Approval write(Approval approval) {
        Durable.write(directory.resolve(approval.id() + ".json"), CanonicalJson.write(approval.toJson()));
        return approval;
    }

    /** With or without the type of configuration JSON: {@code "apply:Integer": 2}. */
    private static Optional<Integer> setting(JsonObject rule, String key) {
        return rule.entrySet().stream()
                .filter(entry -> entry.getKey().split(":", 2)[0].equals(key))
                .map(Map.Entry::getValue)
                .map(JsonValue::toString)
                .map(value -> Integer.valueOf(value.replace("\"", "").strip()))
                .findFirst();
    }
}
