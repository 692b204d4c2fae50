package org.yakuba.launcher.trust;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.text.TextWidth;
import org.yakuba.generations.trust.DemonstrationKey;
import org.yakuba.generations.trust.Revocation;
import org.yakuba.generations.trust.SignedList;
import org.yakuba.generations.trust.TrustList;
import org.yakuba.generations.trust.TrustedKey;
import picocli.CommandLine.Command;

/** Shows the list in force. */
@Command(name = "list")
final class ListVerb extends TrustVerb {
    private static final int LABEL = 10;

    @Override
    Reply run(Work work) {
        SignedList signed = work.store().open();
        TrustList list = signed.list();
        StringBuilder text = new StringBuilder(work.say(
                        "list.head",
                        Map.of(
                                "municipality", list.municipality(),
                                "serial", Long.toString(list.serial()),
                                "issued", list.issued().toString(),
                                "key", signed.signature().key().text())))
                .append("\n\n")
                .append(keys(list, work));
        revocations(work.say("list.revoked-keys"), list.revokedKeys(), text, work);
        revocations(work.say("list.revoked-bundles"), list.revokedBundles(), text, work);
        work.store()
                .historyProblem()
                .ifPresent(finding -> text.append('\n').append(Reply.sentences(finding, work.locale())));
        JsonObjectBuilder result = Json.createObjectBuilder(CanonicalJson.parse(list.toJson(), signed.where()))
                .add("signedBy", signed.signature().key().text())
                .add("sha256", list.hash().hex());
        work.store().historyProblem().ifPresent(finding -> result.add("historyProblem", finding.toJson(work.locale())));
        return Reply.ok(text.toString(), result.build());
    }

    private static String keys(TrustList list, Work work) {
        StringBuilder text = new StringBuilder();
        for (TrustedKey entry : list.keys()) {
            text.append(work.say("role." + entry.role().id()))
                    .append("  ")
                    .append(entry.holder().in(work.locale()))
                    .append('\n');
            line(work.say("list.key"), entry.id().text(), text);
            if (!entry.bundles().isEmpty()) {
                line(work.say("list.bundles"), work.bundles(entry), text);
            }
            line(work.say("list.valid"), validity(list, entry, work), text);
        }
        return text.toString();
    }

    private static String validity(TrustList list, TrustedKey entry, Work work) {
        String days =
                (entry.from() + " – " + entry.to().map(LocalDate::toString).orElse("")).strip();
        if (list.revocation(entry.id()).isPresent()) {
            return days + "  " + work.say("list.revoked");
        }
        if (!entry.validOn(work.today())) {
            return days + "  " + work.say("list.not-now");
        }
        return DemonstrationKey.is(entry.id()) ? days + "  " + work.say("list.demonstration") : days;
    }

    private static void revocations(String title, List<Revocation> revocations, StringBuilder text, Work work) {
        if (revocations.isEmpty()) {
            return;
        }
        text.append('\n').append(title).append('\n');
        for (Revocation one : revocations) {
            text.append("  ").append(one.of()).append('\n');
            line(work.say("list.on"), one.on().toString(), text);
            line(work.say("list.reason"), one.reason(), text);
        }
    }

    private static void line(String label, String value, StringBuilder text) {
        text.append("    ")
                .append(TextWidth.pad(label, LABEL))
                .append("  ")
                .append(value)
                .append('\n');
    }
}
