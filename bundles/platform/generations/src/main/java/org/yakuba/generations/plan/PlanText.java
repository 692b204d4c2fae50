package org.yakuba.generations.plan;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Generation;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.Messages;

/** A plan in words: the sentence first, then tables. */
final class PlanText {
    private static final Messages WORDS = Messages.of(PlanText.class);
    private final Plan plan;
    private final Locale locale;

    PlanText(Plan plan, Locale locale) {
        this.plan = plan;
        this.locale = locale;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(firstLine()).append('\n');
        if (plan.outcome() == Plan.Outcome.REFUSED) {
            plan.findings().stream()
                    .skip(1)
                    .filter(Finding::isError)
                    .forEach(finding ->
                            out.append(say("also", sentence(finding))).append('\n'));
            out.append('\n').append(intention()).append('\n');
        }
        if (plan.outcome() != Plan.Outcome.NOTHING) {
            out.append(how()).append('\n');
        }
        plan.findings().stream()
                .filter(finding -> !finding.isError())
                .forEach(
                        finding -> out.append(say("warning", sentence(finding))).append('\n'));
        if (!plan.runtime().isEmpty()) {
            out.append(say("runtime", Map.of())).append('\n');
        }
        if (plan.outcome() == Plan.Outcome.APPLICABLE) {
            out.append(say(
                            "next",
                            Map.of(
                                    "id",
                                    plan.id(),
                                    "from",
                                    String.valueOf(plan.from().number()))))
                    .append('\n');
        }
        if (plan.outcome() != Plan.Outcome.NOTHING) {
            new PlanTables(plan, locale).appendTo(out);
        }
        return out.toString();
    }

    String firstLine() {
        return plan.refusal()
                .map(finding -> say("refused", sentence(finding)))
                .orElseGet(() -> plan.outcome() == Plan.Outcome.NOTHING
                        ? say("nothing", Map.of("asked", plan.asked(), "from", number()))
                        : intention());
    }

    private String intention() {
        Map<String, String> values = new TreeMap<>();
        values.put("asked", plan.asked());
        values.put("from", number());
        return switch (plan.kind()) {
            case REVERT ->
                plan.backTo().map(former -> revert(former, values)).orElseGet(() -> say("sentence.revert", values));
            case DISTRIBUTION -> {
                values.put("distribution", plan.target().distribution());
                values.put("version", plan.target().version());
                yield say("sentence.distribution", values) + counts();
            }
            case OVERLAY, INSTALL -> say("sentence.overlay", values) + counts();
            case REPLACE -> replacement(values);
        };
    }

    private String revert(Generation former, Map<String, String> values) {
        values.put("number", String.valueOf(former.number()));
        values.put("date", former.when().toString().substring(0, 10));
        values.put("reason", former.why());
        return say("sentence.revert-to", values);
    }

    private String replacement(Map<String, String> values) {
        List<BundleChange> replaced = plan.bundles().stream()
                .filter(change -> change.kind() == BundleChange.Kind.REPLACED)
                .toList();
        if (replaced.size() != 1) {
            return say("sentence.replace-several", values) + counts();
        }
        BundleChange change = replaced.get(0);
        LockedBundle from = change.from().orElseThrow();
        LockedBundle to = change.to().orElseThrow();
        values.put("what", subject(change));
        values.put("vendor", vendor(from));
        values.put("version", from.version());
        values.put("newVendor", vendor(to));
        values.put("newVersion", to.version());
        return say(change.isHotFix() ? "sentence.hot-fix" : "sentence.replace", values);
    }

    /** The domain a person speaks of, or the bundle where there is none. */
    private String subject(BundleChange change) {
        return plan.onlyDomain()
                .filter(domain -> plan.bundles().size() == 1 && plan.refreshed().isEmpty())
                .filter(domain -> Optional.of(domain.domain()).equals(place(change)))
                .map(domain -> domain.title(locale))
                .orElseGet(() -> change.from().orElseThrow().symbolicName()
                        + (locale.getLanguage().equals("ja") ? " " : ""));
    }

    private static Optional<String> place(BundleChange change) {
        return Optional.ofNullable(change.why().values().get("place"));
    }

    private String counts() {
        return say(
                "counts",
                Map.of(
                        "added", count(BundleChange.Kind.ADDED),
                        "removed", count(BundleChange.Kind.REMOVED),
                        "replaced", count(BundleChange.Kind.REPLACED),
                        "configurations", String.valueOf(plan.configurations().size())));
    }

    private String count(BundleChange.Kind kind) {
        return String.valueOf(
                plan.bundles().stream().filter(change -> change.kind() == kind).count());
    }

    private String how() {
        String domains = plan.domains().stream()
                .map(domain -> domain.title(locale))
                .collect(Collectors.joining(say("comma", Map.of())));
        return say(
                "how." + plan.way().id(),
                Map.of(
                        "total", seconds(plan.expected().total()),
                        "wait", seconds(plan.expected().atDoor()),
                        "source", say(plan.expected().measured() ? "measured" : "typical", Map.of()),
                        "domains", domains.isEmpty() ? say("none", Map.of()) : domains));
    }

    private Map<String, String> sentence(Finding finding) {
        return Map.of("cause", finding.cause(locale), "fix", finding.fix(locale));
    }

    private String number() {
        return String.valueOf(plan.from().number());
    }

    private String vendor(LockedBundle bundle) {
        return vendor(bundle, locale);
    }

    static String vendor(LockedBundle bundle, Locale locale) {
        return bundle.vendor().equals("Yakuba") ? WORDS.say(locale, "standard", Map.of()) : bundle.vendor();
    }

    private String seconds(Duration duration) {
        long tenths = Math.max(1, Math.round(duration.toMillis() / 100.0));
        String number = tenths < 100 ? "%d.%d".formatted(tenths / 10, tenths % 10) : String.valueOf(tenths / 10);
        return say("seconds", Map.of("seconds", number));
    }

    private String say(String key, Map<String, String> values) {
        return WORDS.say(locale, key, values);
    }
}
