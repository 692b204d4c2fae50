package org.yakuba.generations.plan;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.yakuba.generations.Lock;
import org.yakuba.generations.check.Secrets;

/** What of a configuration may be shown. Secrets are references by rule; what breaks the rule is hidden all the same. */
public final class SecretKeys {
    public static final String HIDDEN = "***";

    private SecretKeys() {}

    public static String shown(String key, String value) {
        boolean named = Secrets.isNamedSo(key.split(":", 2)[0]) && !Secrets.isReference(value);
        return named || Secrets.isInside(value) ? HIDDEN : value;
    }

    /** The same lock with what must not be shown taken out of its configurations. */
    static Lock hidden(Lock lock) {
        JsonObjectBuilder configurations = Json.createObjectBuilder();
        lock.configurations().forEach((pid, configuration) -> {
            JsonObjectBuilder shown = Json.createObjectBuilder();
            configuration.asJsonObject().forEach((key, value) -> shown.add(key, hidden(key, value)));
            configurations.add(pid, shown);
        });
        return new Lock(
                lock.distribution(),
                lock.version(),
                lock.municipality(),
                lock.runtime(),
                lock.bundles(),
                lock.features(),
                configurations.build(),
                lock.sources());
    }

    private static JsonValue hidden(String key, JsonValue value) {
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        return shown(key, text).equals(text) ? value : Json.createValue(HIDDEN);
    }
}
