package org.yakuba.control;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yakuba.generations.Boot;
import org.yakuba.generations.Generation;
import org.yakuba.generations.Hash;
import org.yakuba.generations.Lock;
import org.yakuba.generations.LockedBundle;
import org.yakuba.generations.LockedFeature;
import org.yakuba.generations.Messages;
import org.yakuba.generations.text.TextTable;

/** Which business capability is served by which bundle of which vendor, since when, signed by whom, and how it is. */
@Component(service = Inventory.class)
public final class Inventory {
    private static final Messages MESSAGES = Messages.of(Inventory.class);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Tokyo"));
    private final Current current;
    private final Deployed deployed;
    private final Why why;
    private final Boot boot;

    @Activate
    public Inventory(
            @Reference Current current, @Reference Deployed deployed, @Reference Why why, @Reference Boot boot) {
        this.current = current;
        this.deployed = deployed;
        this.why = why;
        this.boot = boot;
    }

    /** One bundle of the generation as it serves one capability. */
    record Row(LockedFeature feature, LockedBundle bundle, Generation since, Cause health) {}

    List<Row> rows() {
        Lock lock = current.lock();
        List<Row> rows = new ArrayList<>();
        for (LockedFeature feature : lock.features()) {
            for (LockedBundle bundle : lock.bundles()) {
                if (bundle.features().contains(feature.name())) {
                    rows.add(new Row(feature, bundle, since(bundle.hash()), why.bundle(bundle)));
                }
            }
        }
        return rows;
    }

    Answer answer(Locale locale) {
        List<Row> rows = rows();
        TextTable table = TextTable.of(
                say(locale, "capability"),
                say(locale, "bundle"),
                say(locale, "vendor"),
                say(locale, "since"),
                say(locale, "signature"),
                say(locale, "health"));
        JsonArrayBuilder json = Json.createArrayBuilder();
        for (Row row : rows) {
            json.add(json(row, locale));
            if (!row.bundle().symbolicName().startsWith("org.yakuba")
                    && row.bundle().vendor().isEmpty()) {
                continue;
            }
            table.row(
                    row.feature().title(locale),
                    row.bundle().symbolicName() + " " + row.bundle().version(),
                    row.bundle().vendor(),
                    DAY.format(row.since().when()),
                    signer(row.bundle()),
                    say(locale, row.health().isSound() ? "sound" : "unsound"));
        }
        return new Answer(
                Answer.OK,
                table.toString(),
                Json.createObjectBuilder().add("inventory", json).build());
    }

    private JsonObject json(Row row, Locale locale) {
        return Json.createObjectBuilder()
                .add("capability", row.feature().name())
                .add("title", row.feature().title(locale))
                .add("bundle", row.bundle().symbolicName())
                .add("version", row.bundle().version())
                .add("vendor", row.bundle().vendor())
                .add("sha256", row.bundle().hash().hex())
                .add("since", row.since().when().toString())
                .add("generation", row.since().number())
                .add("signature", signer(row.bundle()))
                .add(
                        "health",
                        row.health().isSound() ? "ok" : row.health().root().code())
                .build();
    }

    /** The first generation of the unbroken run up to now that holds this content. */
    private Generation since(Hash content) {
        List<Generation> history = current.store().history();
        Generation since = current.generation();
        for (int i = history.size() - 1; i >= 0; i--) {
            Generation generation = history.get(i);
            if (current.store().lockOf(generation).bundles().stream()
                    .noneMatch(bundle -> bundle.hash().equals(content))) {
                break;
            }
            since = generation;
        }
        return since;
    }

    private String signer(LockedBundle bundle) {
        return "?";
    }

    private static String say(Locale locale, String key) {
        return MESSAGES.say(locale, "inventory." + key, Map.of());
    }
}
