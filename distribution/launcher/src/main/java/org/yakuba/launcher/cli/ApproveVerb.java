package org.yakuba.launcher.cli;

import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yakuba.generations.Approval;
import org.yakuba.generations.Approvals;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.text.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A second person's yes to a plan or another request; without an argument, what waits for one. */
@Command(name = "approve")
final class ApproveVerb extends Verb {

    @Parameters(index = "0", arity = "0..1", paramLabel = "<request>")
    private @Nullable String id;

    @Override
    Outcome run(Session session) {
        session.current();
        Approvals approvals = Approvals.of(session.store());
        if (id == null) {
            return waiting(approvals, session);
        }
        Approval given = approvals.approve(request(approvals, id), session.actor(), session.now());
        String sentence = session.say(
                "approve.done",
                Map.of("title", given.title(), "actor", session.actor().name()));
        return Outcome.ok(sentence + "\n", given.toJson());
    }

    /** A plan may be named by its number. */
    private static String request(Approvals approvals, String id) {
        return approvals.open().stream()
                .filter(approval -> approval.title().startsWith(id + " "))
                .map(Approval::id)
                .findFirst()
                .orElse(id);
    }

    private static Outcome waiting(Approvals approvals, Session session) {
        List<Approval> open = approvals.open().stream()
                .filter(approval -> approval.approved().isEmpty())
                .toList();
        TextTable table =
                TextTable.of(session.say("approve.request"), session.say("approve.by"), session.say("approve.title"));
        open.forEach(approval ->
                table.row(approval.id(), approval.requested().actor().name(), approval.title()));
        return Outcome.ok(
                open.isEmpty() ? session.say("approve.none") + "\n" : table.toString(),
                Json.createObjectBuilder()
                        .add("open", open.stream().map(Approval::toJson).collect(CanonicalJson.array()))
                        .build());
    }
}
