package org.yakuba.generations.trust;

import jakarta.json.JsonArray;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Finding;
import org.yakuba.generations.LockedBundle;

/** What the check says of every bundle of a lock, in the order of the lock. */
public record Verdicts(List<Verdict> all) {

    public Verdicts {
        all = List.copyOf(all);
    }

    /** The bundles that may start. */
    public List<LockedBundle> admitted() {
        return all.stream().filter(Verdict::trusted).map(Verdict::bundle).toList();
    }

    /** The bundles that must not, each with its finding. */
    public List<Verdict> refused() {
        return all.stream().filter(verdict -> !verdict.trusted()).toList();
    }

    public Optional<Verdict> of(String symbolicName) {
        return all.stream()
                .filter(verdict -> verdict.bundle().symbolicName().equals(symbolicName))
                .findFirst();
    }

    /** Errors and warnings, each said once: what concerns the whole lock is not repeated for every bundle. */
    public List<Finding> findings() {
        return all.stream()
                .flatMap(verdict -> verdict.finding().stream())
                .distinct()
                .toList();
    }

    /** What forbids to plan, apply or revert to this lock; empty when nothing does. */
    public List<Finding> refusals() {
        return findings().stream().filter(Finding::isError).toList();
    }

    public JsonArray toJson(Locale locale) {
        return all.stream().map(verdict -> verdict.toJson(locale)).collect(CanonicalJson.array());
    }
}
