package org.yakuba.generations.check;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yakuba.generations.Finding;

/** Whether somebody understands each configuration, and whether no secret is written out. Values are never repeated. */
final class ConfigurationCheck {
    private final JsonObject configurations;
    private final Metatype metatype;
    private final Map<String, String> lines;
    private final JsonObject serving;
    private final List<Finding> findings = new ArrayList<>();

    ConfigurationCheck(
            JsonObject configurations, Collection<BundleFile> bundles, Map<String, String> lines, JsonObject serving) {
        this.configurations = configurations;
        this.metatype = Metatype.of(bundles);
        this.lines = lines;
        this.serving = serving;
    }

    List<Finding> findings() {
        configurations.forEach((pid, values) -> check(pid, values.asJsonObject()));
        return findings;
    }

    private void check(String pid, JsonObject values) {
        String described = pid.split("~", 2)[0];
        Optional<Metatype.ObjectClass> known = metatype.objectClass(described);
        if (known.isEmpty() && metatype.isUndescribed(described)) {
            findings.add(
                    Finding.warning(ConfigurationCheck.class, "undescribed-pid", where(pid, ""), Map.of("pid", pid)));
        } else if (known.isEmpty() && values.equals(serving.get(pid))) {
            findings.add(Finding.warning(
                    ConfigurationCheck.class,
                    "orphaned-pid",
                    where(pid, ""),
                    Map.of("pid", pid, "keys", String.join(", ", values.keySet()))));
        } else if (known.isEmpty()) {
            Set<String> pids = metatype.describedPids();
            findings.add(Finding.error(
                    ConfigurationCheck.class,
                    "unknown-pid",
                    where(pid, ""),
                    Map.of("pid", pid, "nearest", Nearest.to(described, pids).orElse(String.join(", ", pids)))));
        }
        values.forEach((key, value) -> {
            Optional<AttributeRule> rule =
                    known.map(object -> object.attributes().get(name(key)));
            if (known.isPresent() && rule.isEmpty() && !isForTheFramework(name(key))) {
                refuse("unknown-key", pid, key, known.get(), Map.of());
            }
            boolean secret = checkSecret(pid, key, value, rule);
            if (!secret && rule.isPresent() && known.isPresent()) {
                AttributeRule attribute = rule.get();
                attribute
                        .fault(type(key), value)
                        .ifPresent(
                                code -> refuse(code, pid, key, known.get(), Map.of("expected", attribute.describe())));
            }
        });
        known.ifPresent(object -> missing(pid, values, object));
    }

    private void missing(String pid, JsonObject values, Metatype.ObjectClass known) {
        known.attributes().forEach((name, rule) -> {
            if (rule.required()
                    && values.keySet().stream().noneMatch(key -> name(key).equals(name))) {
                refuse("missing-value", pid, name, known, Map.of("expected", rule.describe()));
            }
        });
    }

    private boolean checkSecret(String pid, String key, JsonValue value, Optional<AttributeRule> rule) {
        boolean named = rule.map(
                        attribute -> attribute.isPassword() || attribute.isText() && Secrets.isNamedSo(name(key)))
                .orElseGet(() -> Secrets.isNamedSo(name(key)));
        for (String text : texts(value).toList()) {
            String code = "";
            if (Secrets.isBrokenReference(text)) {
                code = "unknown-reference";
            } else if (named && !text.isEmpty() && !Secrets.isReference(text) || Secrets.isInside(text)) {
                code = "literal-secret";
            }
            if (!code.isEmpty()) {
                findings.add(Finding.error(
                        ConfigurationCheck.class,
                        code,
                        where(pid, key),
                        Map.of("pid", pid, "key", name(key), "variable", variable(name(key)))));
                return true;
            }
        }
        return false;
    }

    private void refuse(String code, String pid, String key, Metatype.ObjectClass known, Map<String, String> more) {
        Map<String, String> values = new TreeMap<>(more);
        values.put("pid", pid);
        values.put("key", name(key));
        values.put("bundle", known.owner().symbolicName());
        values.put("vendor", known.owner().vendor());
        values.put("known", String.join(", ", known.attributes().keySet()));
        values.put("nearest", Nearest.to(name(key), known.attributes().keySet()).orElse("-"));
        findings.add(Finding.error(ConfigurationCheck.class, code, where(pid, key), values));
    }

    private String where(String pid, String key) {
        return lines.getOrDefault(pid + "/" + key, lines.getOrDefault(pid, pid));
    }

    private static Stream<String> texts(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.stream().flatMap(ConfigurationCheck::texts);
        }
        return value instanceof JsonString text ? Stream.of(text.getString()) : Stream.of();
    }

    /** Keys that declarative services and the configurator understand for every component. */
    private static boolean isForTheFramework(String key) {
        return key.endsWith(".target")
                || key.endsWith(".cardinality.minimum")
                || key.equals("service.ranking")
                || key.equals("service.description")
                || key.startsWith(":configurator:");
    }

    private static String name(String key) {
        return key.startsWith(":") ? key : key.split(":", 2)[0];
    }

    private static String type(String key) {
        String[] parts = key.split(":", 2);
        return parts.length == 1 ? "" : parts[1].replace("[]", "").replaceAll("^Collection<(.*)>$", "$1");
    }

    /** A name for an environment variable: {@code dbPassword} becomes {@code DB_PASSWORD}. */
    private static String variable(String key) {
        return key.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .toUpperCase(java.util.Locale.ROOT);
    }
}
