package org.yakuba.generations.trust;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yakuba.generations.CanonicalJson;

/** A key that the installation trusts for something, from one day to another, both included. */
public record TrustedKey(
        VerificationKey key,
        Holder holder,
        Role role,
        List<Allowance> bundles,
        LocalDate from,
        Optional<LocalDate> to) {

    public TrustedKey {
        bundles = bundles.stream()
                .sorted(Comparator.comparing(Allowance::toString))
                .toList();
        if (to.isPresent() && to.get().isBefore(from)) {
            throw new IllegalArgumentException("valid to " + to.get() + " is before valid from " + from);
        }
        if (bundles.isEmpty() && role != Role.INSTALLATION) {
            throw new IllegalArgumentException("a key that signs bundles needs to know which");
        }
    }

    public KeyId id() {
        return key.id();
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
    }

    boolean allowsName(String symbolicName) {
        return bundles.stream().anyMatch(allowance -> allowance.allowsName(symbolicName));
    }

    boolean allows(String symbolicName, String version) {
        return bundles.stream().anyMatch(allowance -> allowance.allows(symbolicName, version));
    }

    static TrustedKey from(JsonObject json) {
        TrustedKey entry = new TrustedKey(
                VerificationKey.ofBase64(json.getString("key")),
                Holder.from(json.getJsonObject("holder")),
                Role.of(json.getString("role")),
                json.getJsonArray("bundles").getValuesAs(JsonObject.class).stream()
                        .map(Allowance::from)
                        .toList(),
                LocalDate.parse(json.getString("from")),
                Optional.ofNullable(json.getString("to", null)).map(LocalDate::parse));
        if (!entry.id().text().equals(json.getString("id"))) {
            throw new IllegalArgumentException("the key " + entry.id() + " stands under the id " + json.get("id"));
        }
        return entry;
    }

    public JsonObject toJson() {
        var json = Json.createObjectBuilder()
                .add("id", id().text())
                .add("key", key.base64())
                .add("holder", holder.toJson())
                .add("role", role.id())
                .add("bundles", bundles.stream().map(Allowance::toJson).collect(CanonicalJson.array()))
                .add("from", from.toString());
        to.ifPresent(last -> json.add("to", last.toString()));
        return json.build();
    }
}
