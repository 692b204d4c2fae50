package org.yakuba.generations.plan;

import java.util.Locale;
import java.util.Map;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.Messages;
import org.yakuba.generations.text.TextTable;

/** The tables under the sentence of a plan. */
final class PlanTables {
    private static final Messages WORDS = Messages.of(PlanTables.class);
    private final Plan plan;
    private final Locale locale;

    PlanTables(Plan plan, Locale locale) {
        this.plan = plan;
        this.locale = locale;
    }

    void appendTo(StringBuilder out) {
        append(out, "table.bundles", bundles());
        append(out, "table.refreshed", refreshed());
        append(out, "table.configurations", configurations());
        append(out, "table.runtime", runtime());
        append(out, "table.schema", schema());
        append(out, "table.domains", domains());
    }

    private void append(StringBuilder out, String title, TextTable table) {
        if (!table.isEmpty()) {
            out.append('\n').append(say(title)).append('\n').append(table);
        }
    }

    private TextTable bundles() {
        TextTable table = TextTable.of(
                say("column.change"),
                say("column.bundle"),
                say("column.version"),
                say("column.vendor"),
                say("column.way"),
                say("column.why"));
        for (BundleChange change : plan.bundles()) {
            String sort = say("change." + change.kind().name().toLowerCase(Locale.ROOT));
            LockedBundle first = change.from().orElseGet(change::named);
            table.row(
                    sort,
                    first.symbolicName(),
                    first.version(),
                    PlanText.vendor(first, locale),
                    change.way().say(locale),
                    change.why().say(locale));
            if (change.kind() == BundleChange.Kind.REPLACED) {
                LockedBundle second = change.named();
                table.row(
                        "  →",
                        second.symbolicName().equals(first.symbolicName()) ? "" : second.symbolicName(),
                        second.version(),
                        PlanText.vendor(second, locale),
                        "",
                        "");
            }
        }
        return table;
    }

    private TextTable refreshed() {
        TextTable table = TextTable.of(say("column.bundle"), say("column.through"));
        plan.refreshed()
                .forEach(one -> table.row(
                        one.bundle().symbolicName() + " " + one.bundle().version(), one.through()));
        return table;
    }

    private TextTable configurations() {
        TextTable table = TextTable.of(say("column.pid"), say("column.key"), say("column.before"), say("column.after"));
        plan.configurations()
                .forEach(change -> table.row(
                        change.pid(),
                        change.key(),
                        change.from().orElse(say("absent")),
                        change.to().orElse(say("absent"))));
        return table;
    }

    private TextTable runtime() {
        TextTable table = TextTable.of(say("column.file"), say("column.before"), say("column.after"));
        plan.runtime()
                .forEach(change -> table.row(
                        change.path(),
                        change.from().map(file -> shortHash(file.hash().hex())).orElse(say("absent")),
                        change.to().map(file -> shortHash(file.hash().hex())).orElse(say("absent"))));
        return table;
    }

    private TextTable schema() {
        TextTable table = TextTable.of(say("column.domain"), say("column.step"), "");
        plan.schema().forEach(step -> table.row(step.domain(), step.id(), step.title()));
        return table;
    }

    private TextTable domains() {
        TextTable table = TextTable.of(say("column.domain"), say("column.door"), say("column.why"));
        if (plan.way() == Way.RESTART
                || plan.domains().size() == 1 && plan.held().isEmpty()) {
            return table;
        }
        plan.domains()
                .forEach(domain -> table.row(
                        domain.title(locale),
                        say(domain.held() ? "door.waits" : "door.open"),
                        domain.isChanged()
                                ? say("domain.changed")
                                : WORDS.say(locale, "domain.calls", Map.of("domain", title(domain.through())))));
        return table;
    }

    private String title(String domain) {
        return plan.domains().stream()
                .filter(other -> other.domain().equals(domain))
                .findFirst()
                .map(other -> other.title(locale))
                .orElse(domain);
    }

    private static String shortHash(String hex) {
        return hex.substring(0, 12);
    }

    private String say(String key) {
        return WORDS.say(locale, key, Map.of());
    }
}
