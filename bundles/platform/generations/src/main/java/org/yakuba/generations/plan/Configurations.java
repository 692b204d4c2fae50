package org.yakuba.generations.plan;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yakuba.generations.check.BundleFile;
import org.yakuba.generations.check.Check;

/** Two sets of configurations, key by key. */
final class Configurations {
    private final Wiring wiring;
    private final Map<String, BundleFile> owners;

    Configurations(Wiring wiring) {
        this.wiring = wiring;
        this.owners = Check.owners(wiring.bundles());
    }

    /** The bundle a configuration is for: the one that describes it, else the one whose name it begins with. */
    Optional<BundleFile> owner(String pid) {
        String described = pid.split("~", 2)[0];
        return Optional.ofNullable(owners.get(described))
                .or(() -> wiring.bundles().stream()
                        .filter(bundle -> (described + ".").startsWith(bundle.symbolicName() + "."))
                        .max(Comparator.comparing(
                                bundle -> bundle.symbolicName().length())));
    }

    List<ConfigurationChange> between(JsonObject before, JsonObject after) {
        List<ConfigurationChange> changes = new ArrayList<>();
        TreeSet<String> pids = new TreeSet<>(before.keySet());
        pids.addAll(after.keySet());
        for (String pid : pids) {
            JsonObject old = values(before, pid);
            JsonObject fresh = values(after, pid);
            TreeSet<String> keys = new TreeSet<>(old.keySet());
            keys.addAll(fresh.keySet());
            for (String key : keys) {
                if (!Optional.ofNullable(old.get(key)).equals(Optional.ofNullable(fresh.get(key)))) {
                    changes.add(new ConfigurationChange(
                            pid, key.split(":", 2)[0], shown(old, key), shown(fresh, key), way(pid)));
                }
            }
        }
        return changes;
    }

    /** The way of the bundle the configuration is for; who cannot be found is restarted to be sure. */
    private Way way(String pid) {
        return owner(pid)
                .map(bundle -> Unit.of(bundle, wiring))
                .map(unit -> switch (unit) {
                    case PROVIDER -> Way.EXCHANGE;
                    case WEB, API -> Way.HOLD;
                    case OTHER -> Way.RESTART;
                })
                .orElse(Way.RESTART);
    }

    private static String text(String key, JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.stream().map(one -> text(key, one)).collect(Collectors.joining(", ", "[", "]"));
        }
        return SecretKeys.shown(key, value instanceof JsonString text ? text.getString() : value.toString());
    }

    /** Every value that may be shown, by {@code pid/key}. */
    static Map<String, String> flat(JsonObject configurations) {
        Map<String, String> flat = new TreeMap<>();
        configurations.forEach((pid, values) -> values.asJsonObject()
                .keySet()
                .forEach(key -> shown(values.asJsonObject(), key)
                        .ifPresent(value -> flat.put(pid + "/" + key.split(":", 2)[0], value))));
        return flat;
    }

    private static JsonObject values(JsonObject configurations, String pid) {
        return configurations.containsKey(pid) ? configurations.getJsonObject(pid) : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static Optional<String> shown(JsonObject values, String key) {
        return Optional.ofNullable(values.get(key)).map(value -> text(key, value));
    }
}
