package org.yakuba.launcher.cli;

import jakarta.json.Json;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Generation;
import org.yakuba.generations.text.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The generations of this installation: who made which, when and why. */
@Command(name = "history")
final class HistoryVerb extends Verb {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Tokyo"));

    @Option(names = "--limit", paramLabel = "<n>", defaultValue = "20")
    private int limit = 20;

    @Override
    Outcome run(Session session) {
        Generation current = session.current();
        List<Generation> all = session.store().history();
        List<Generation> shown = all.subList(Math.max(0, all.size() - limit), all.size());
        TextTable table = TextTable.of(
                "",
                session.say("history.generation"),
                session.say("history.when"),
                session.say("history.kind"),
                session.say("history.who"),
                session.say("history.why"),
                session.say("history.content"));
        IntStream.range(0, shown.size())
                .mapToObj(index -> shown.get(shown.size() - 1 - index))
                .forEach(generation -> table.row(
                        generation.number() == current.number() ? "*" : "",
                        String.valueOf(generation.number()),
                        MINUTE.format(generation.when()),
                        session.say("kind." + generation.kind().name().toLowerCase(Locale.ROOT)),
                        generation.actor().name(),
                        generation.why(),
                        generation.lock().hex().substring(0, 8)));
        String head = session.say(
                "history.head",
                Map.of("number", String.valueOf(current.number()), "count", String.valueOf(all.size())));
        return Outcome.ok(
                head + "\n\n" + table,
                Json.createObjectBuilder()
                        .add("current", current.number())
                        .add(
                                "generations",
                                shown.stream().map(Generation::toJson).collect(CanonicalJson.array()))
                        .build());
    }
}
