package org.yakuba.generations.plan;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Durable;
import org.yakuba.generations.GenerationStore;

/** How long former changes of this installation took; until there are any, what we measured ourselves. */
public final class Timings {
    private static final int KEPT = 10;
    private final Path file;

    private Timings(Path file) {
        this.file = file;
    }

    public static Timings of(GenerationStore store) {
        return new Timings(store.root().resolve("timings.json"));
    }

    /** Told after every change that was applied to a running system. */
    public void record(Way way, Duration total) {
        JsonObject known = known();
        var kept = Json.createArrayBuilder();
        Stream<Long> all = Stream.concat(former(known, way).stream(), Stream.of(total.toMillis()));
        List<Long> values = all.toList();
        values.stream().skip(Math.max(0, values.size() - KEPT)).forEach(kept::add);
        var changed = Json.createObjectBuilder(known).add(way.id(), kept);
        Durable.write(file, CanonicalJson.write(changed.build()));
    }

    Expectation expected(Way way, int touched) {
        List<Long> former = former(known(), way);
        Duration total = former.isEmpty() ? typical(way, touched) : Duration.ofMillis(median(former));
        return new Expectation(total, way == Way.EXCHANGE ? Duration.ZERO : total, !former.isEmpty());
    }

    /** Measured with the calendar of the demo on two cores. */
    private static Duration typical(Way way, int touched) {
        return switch (way) {
            case EXCHANGE -> Duration.ofMillis(50L * Math.max(1, touched));
            case HOLD -> Duration.ofMillis(200L + 50L * touched);
            case RESTART -> Duration.ofSeconds(5);
        };
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static List<Long> former(JsonObject known, Way way) {
        JsonArray values = known.containsKey(way.id()) ? known.getJsonArray(way.id()) : JsonValue.EMPTY_JSON_ARRAY;
        return values.getValuesAs(JsonNumber::longValueExact);
    }

    private JsonObject known() {
        return Files.exists(file) ? CanonicalJson.read(file) : JsonValue.EMPTY_JSON_OBJECT;
    }
}
