package org.yakuba.launcher.trust;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Finding;
import picocli.CommandLine.Command;

/** Who changed the list, when and what, and whether the record is unbroken. */
@Command(name = "history")
final class HistoryVerb extends TrustVerb {

    @Override
    Reply run(Work work) {
        Optional<Finding> problem = work.store().historyProblem();
        List<JsonObject> entries =
                problem.isPresent() ? List.of() : work.store().history().entries();
        StringBuilder text = new StringBuilder();
        entries.forEach(entry -> text.append(line(entry)));
        var json = Json.createObjectBuilder()
                .add("unbroken", problem.isEmpty())
                .add("entries", entries.stream().collect(CanonicalJson.array()));
        problem.ifPresent(finding -> json.add("finding", finding.toJson(work.locale())));
        return new Reply(
                problem.isEmpty() ? Reply.OK : Reply.UNTRUSTED,
                problem.map(finding -> Reply.sentences(finding, work.locale()))
                        .orElseGet(() -> text + work.say("history.unbroken") + "\n"),
                json.build());
    }

    private static String line(JsonObject entry) {
        JsonObject detail = entry.getJsonObject("detail");
        String particulars = detail.keySet().stream()
                .map(key -> "    " + key + " " + detail.getString(key) + "\n")
                .collect(Collectors.joining());
        return "%s  %s  %s → %d%n"
                        .formatted(
                                entry.getString("when"),
                                entry.getJsonObject("actor").getString("name"),
                                entry.getString("action"),
                                entry.getJsonNumber("serial").longValue())
                + particulars;
    }
}
