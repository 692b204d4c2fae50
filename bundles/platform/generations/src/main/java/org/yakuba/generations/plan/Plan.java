package org.yakuba.generations.plan;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.yakuba.generations.Actor;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Generation;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Lock;

/**
 * What a change would do. A plan that can be applied and one that is refused have the same form: the refused one has
 * findings that are errors, the first of them the root cause.
 *
 * @param from the generation it was made on; when another one is current, the plan is stale
 * @param backTo the generation that a revert goes back to
 * @param base the signed lock that the target grows from
 * @param refreshed bundles that stay the same and start anew: exactly these, and no other
 */
public record Plan(
        String id,
        Instant made,
        Actor actor,
        Generation.Kind kind,
        String asked,
        String why,
        Generation from,
        Optional<Generation> backTo,
        Lock target,
        Hash base,
        List<BundleChange> bundles,
        List<Refreshed> refreshed,
        List<ConfigurationChange> configurations,
        List<RuntimeChange> runtime,
        List<SchemaStep> schema,
        List<AffectedDomain> domains,
        Expectation expected,
        List<Finding> findings) {

    public enum Outcome {
        APPLICABLE,
        NOTHING,
        REFUSED
    }

    public Plan {
        bundles = List.copyOf(bundles);
        refreshed = List.copyOf(refreshed);
        configurations = List.copyOf(configurations);
        runtime = List.copyOf(runtime);
        schema = List.copyOf(schema);
        domains = List.copyOf(domains);
        findings = List.copyOf(findings);
    }

    public Outcome outcome() {
        if (refusal().isPresent()) {
            return Outcome.REFUSED;
        }
        return target.hash().equals(from.lock()) ? Outcome.NOTHING : Outcome.APPLICABLE;
    }

    /** Why it cannot be applied: the root cause. */
    public Optional<Finding> refusal() {
        return findings.stream().filter(Finding::isError).findFirst();
    }

    /** The strongest way of all changes. */
    public Way way() {
        return Stream.concat(
                        bundles.stream().map(BundleChange::way),
                        Stream.concat(
                                configurations.stream().map(ConfigurationChange::way),
                                runtime.stream().map(change -> Way.RESTART)))
                .reduce(Way.EXCHANGE, Way::orStronger);
    }

    /** The domains whose work waits at the door meanwhile. */
    public List<String> held() {
        return domains.stream()
                .filter(AffectedDomain::held)
                .map(AffectedDomain::domain)
                .toList();
    }

    /** For machines; the words in it are in the language of {@code locale}. */
    public JsonObject toJson(Locale locale) {
        return PlanJson.write(this, locale);
    }

    /** For people: the sentence first, then tables. */
    public String say(Locale locale) {
        return new PlanText(this, locale).toString();
    }

    /** Whether another generation has become current since. */
    public boolean isStale(Generation current) {
        return current.number() != from.number();
    }

    /** The name a person gives the one domain that changes; empty when there are several or none. */
    Optional<AffectedDomain> onlyDomain() {
        List<AffectedDomain> changed =
                domains.stream().filter(AffectedDomain::isChanged).toList();
        return changed.size() == 1 && way() != Way.RESTART ? Optional.of(changed.get(0)) : Optional.empty();
    }

    Plan withId(String given) {
        return new Plan(
                given,
                made,
                actor,
                kind,
                asked,
                why,
                from,
                backTo,
                target,
                base,
                bundles,
                refreshed,
                configurations,
                runtime,
                schema,
                domains,
                expected,
                findings);
    }

    Plan withTarget(Lock given) {
        return new Plan(
                id,
                made,
                actor,
                kind,
                asked,
                why,
                from,
                backTo,
                given,
                base,
                bundles,
                refreshed,
                configurations,
                runtime,
                schema,
                domains,
                expected,
                findings);
    }
}
