package org.yakuba.launcher.cli;

import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yakuba.generations.Approval;
import org.yakuba.generations.Approvals;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.plan.Clearance;
import org.yakuba.generations.plan.Plan;
import org.yakuba.generations.plan.PlanApproval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A second person's yes to a plan or to another change that waits for one. */
@Command(name = "approve")
final class ApproveVerb extends Verb {

    @Parameters(index = "0", arity = "0..1", paramLabel = "<plan>")
    private @Nullable String id;

    @Option(names = "--list")
    private boolean list;

    @Override
    Outcome run(Session session) {
        Approvals approvals = Approvals.of(session.store());
        if (list) {
            return open(approvals.open(), session);
        }
        if (approvals.open().stream().anyMatch(request -> request.id().equals(id))) {
            return done(approvals.approve(String.valueOf(id), session.actor(), session.now()), session);
        }
        session.current();
        Plan plan = new Clearance(session.store(), session.planner()).find(Optional.ofNullable(id));
        PlanApproval.of(session.store()).approve(plan, session.actor(), session.now());
        String sentence = session.say(
                "approve.done", Map.of("id", plan.id(), "actor", session.actor().name()));
        return Outcome.ok(sentence + "\n", plan.toJson(session.locale()));
    }

    private static Outcome done(Approval approval, Session session) {
        String sentence = session.say(
                "approve.other",
                Map.of(
                        "id", approval.id(),
                        "title", approval.title(),
                        "actor", session.actor().name()));
        return Outcome.ok(sentence + "\n", approval.toJson());
    }

    private static Outcome open(List<Approval> requests, Session session) {
        StringBuilder text = new StringBuilder();
        for (Approval request : requests) {
            String key = request.approved().isPresent() ? "approve.open.approved" : "approve.open.waiting";
            text.append(session.say(
                            key,
                            Map.of(
                                    "id", request.id(),
                                    "title", request.title(),
                                    "requester", request.requested().actor().name())))
                    .append('\n');
        }
        String nothing = session.say("approve.open.none") + "\n";
        return Outcome.ok(
                requests.isEmpty() ? nothing : text.toString(),
                Json.createObjectBuilder()
                        .add("open", requests.stream().map(Approval::toJson).collect(CanonicalJson.array()))
                        .build());
    }
}
