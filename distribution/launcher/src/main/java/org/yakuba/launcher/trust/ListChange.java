package org.yakuba.launcher.trust;

import jakarta.json.Json;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.yakuba.generations.Approval;
import org.yakuba.generations.Approvals;
import org.yakuba.generations.Durable;
import org.yakuba.generations.Finding;
import org.yakuba.generations.Lock;
import org.yakuba.generations.trust.DetachedSignature;
import org.yakuba.generations.trust.SignedList;
import org.yakuba.generations.trust.TrustChange;

/** Puts the next list in force, or asks for the second person that this installation wants for it. */
record ListChange(Work work, String action, Map<String, String> detail) {

    Reply apply(SignedList next, String sentence) {
        Optional<Lock> serving = work.serving();
        Approvals approvals = Approvals.of(work.generations());
        Optional<Finding> missing = serving.flatMap(lock ->
                approvals.missing(lock, Approval.Operation.TRUST, next.list().hash()));
        if (missing.isPresent()) {
            return askForApproval(next, approvals, sentence);
        }
        work.store().replace(next, new TrustChange(work.caller().actor(), work.now(), action, detail));
        approvals.used(
                Approval.Operation.TRUST, next.list().hash(), work.caller().actor(), work.now());
        return Reply.ok(
                sentence + "\n"
                        + work.say(
                                "list.serial",
                                Map.of("serial", Long.toString(next.list().serial())))
                        + "\n",
                Json.createObjectBuilder()
                        .add("action", action)
                        .add("serial", next.list().serial())
                        .add("list", next.list().hash().hex())
                        .add("signedBy", next.signature().key().text())
                        .build());
    }

    private Reply askForApproval(SignedList next, Approvals approvals, String sentence) {
        work.store().examine(next, work.now());
        Approval request = approvals.request(
                Approval.Operation.TRUST,
                next.list().hash(),
                sentence,
                work.caller().actor(),
                work.now());
        Path pending = work.store()
                .directory()
                .resolve("pending")
                .resolve(request.id())
                .resolve("list.json");
        Durable.write(pending, next.list().toJson());
        Durable.write(DetachedSignature.beside(pending), next.signature().toJson());
        Map<String, String> values = Map.of(
                "id", request.id(),
                "requester", request.requested().actor().name(),
                "title", request.title(),
                "file", pending.toString());
        return new Reply(
                Reply.NEEDS_APPROVAL,
                work.say("approval.asked", values) + "\n",
                Json.createObjectBuilder()
                        .add("approval", request.toJson())
                        .add("pending", pending.toString())
                        .build());
    }
}
