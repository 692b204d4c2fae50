package org.yakuba.generations.features;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Finding;
import org.yakuba.generations.check.Nearest;
import org.yakuba.generations.check.Secrets;

/** Configurations by PID and key: the overlay's word is final, and two features must not contradict each other. */
final class ConfigurationMerge {
    /** {@code ${name}}; a reference to a secret has a colon and is left as it is. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z][\\w.-]*)}");

    private static final String HIDDEN = "***";

    private final List<Feature> features;
    private final Overlay overlay;
    private final List<Finding> findings;
    private final Map<String, Map<String, JsonValue>> merged = new TreeMap<>();
    private final Map<String, String> lines = new HashMap<>();
    private final Map<String, String> variables = new TreeMap<>();

    ConfigurationMerge(List<Feature> features, Overlay overlay, List<Finding> findings) {
        this.features = features;
        this.overlay = overlay;
        this.findings = findings;
    }

    JsonObject merge() {
        noSecrets(overlay.variables(), overlay.lines());
        for (Feature feature : features) {
            noSecrets(feature.variables(), feature.lines());
            feature.variables().forEach((name, value) -> {
                String other = variables.putIfAbsent(name, value);
                if (other != null
                        && !other.equals(value)
                        && !overlay.variables().containsKey(name)) {
                    contradict("variable-clash", feature.lines().getOrDefault(line(name), ""), name, other, value);
                }
            });
        }
        variables.putAll(overlay.variables());
        features.forEach(feature -> add(feature.configurations(), feature.lines(), false));
        add(overlay.configurations(), overlay.lines(), true);
        JsonObjectBuilder result = Json.createObjectBuilder();
        merged.forEach((pid, values) -> {
            JsonObjectBuilder configuration = Json.createObjectBuilder();
            values.forEach((key, value) -> configuration.add(key, filled(value, line(lines, pid, key))));
            result.add(pid, configuration);
        });
        return result.build();
    }

    Map<String, String> lines() {
        return lines;
    }

    /** How {@code lines} calls a variable. */
    static String line(String variable) {
        return "$" + variable;
    }

    private void noSecrets(Map<String, String> values, Map<String, String> places) {
        values.forEach((name, value) -> {
            if (Secrets.isInside(value) || Secrets.isNamedSo(name) && !Secrets.isReference(value)) {
                findings.add(Finding.error(
                        ConfigurationMerge.class,
                        "literal-secret",
                        places.getOrDefault(line(name), overlay.file()),
                        Map.of("variable", name)));
            }
        });
    }

    private void add(JsonObject configurations, Map<String, String> places, boolean isFinal) {
        configurations.forEach((pid, values) -> {
            Map<String, JsonValue> configuration = merged.computeIfAbsent(pid, name -> new TreeMap<>());
            lines.putIfAbsent(pid, places.getOrDefault(pid, ""));
            values.asJsonObject().forEach((key, value) -> {
                String name = untyped(key);
                if (isFinal) {
                    configuration.keySet().removeIf(other -> untyped(other).equals(name));
                }
                JsonValue other = configuration.putIfAbsent(key, value);
                if (other == null) {
                    lines.put(pid + "/" + key, line(places, pid, key));
                } else if (!other.equals(value) && !overlaySays(pid, name)) {
                    contradict(
                            "configuration-clash",
                            line(places, pid, key),
                            pid + "/" + name,
                            line(lines, pid, key) + ": " + other,
                            value.toString());
                }
            });
        });
    }

    private boolean overlaySays(String pid, String name) {
        JsonValue configuration = overlay.configurations().getOrDefault(pid, JsonValue.EMPTY_JSON_OBJECT);
        return configuration.asJsonObject().keySet().stream()
                .anyMatch(key -> untyped(key).equals(name));
    }

    private void contradict(String code, String where, String key, String other, String value) {
        boolean secret = Secrets.isNamedSo(key) || Secrets.isInside(value) || Secrets.isInside(other);
        findings.add(Finding.error(
                ConfigurationMerge.class,
                code,
                where,
                Map.of(
                        "key",
                        key,
                        "other",
                        secret ? HIDDEN : other,
                        "value",
                        secret ? HIDDEN : value,
                        "overlay",
                        overlay.file())));
    }

    private JsonValue filled(JsonValue value, String where) {
        if (value instanceof JsonArray array) {
            return array.stream().map(element -> filled(element, where)).collect(CanonicalJson.array());
        }
        if (!(value instanceof JsonString text)) {
            return value;
        }
        Matcher names = VARIABLE.matcher(text.getString());
        return Json.createValue(names.replaceAll(name -> {
            if (!variables.containsKey(name.group(1))) {
                String nearest = Nearest.to(name.group(1), variables.keySet()).orElse("-");
                findings.add(Finding.error(
                        ConfigurationMerge.class,
                        "unknown-variable",
                        where,
                        Map.of("variable", name.group(1), "nearest", nearest)));
            }
            return Matcher.quoteReplacement(variables.getOrDefault(name.group(1), name.group()));
        }));
    }

    private static String untyped(String key) {
        return key.split(":", 2)[0];
    }

    private static String line(Map<String, String> lines, String pid, String key) {
        return lines.getOrDefault(pid + "/" + key, lines.getOrDefault(pid, ""));
    }
}
