package org.yakuba.generations.trust;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Hash;
import org.yakuba.generations.StoreException;

/**
 * Whom one installation trusts for what, and what it trusts no longer. Each change makes the list with the next
 * serial; what was revoked stays revoked.
 *
 * @param municipality the configuration it is for, as the lock names it
 */
public record TrustList(
        long serial,
        String municipality,
        Instant issued,
        List<TrustedKey> keys,
        List<Revocation> revokedKeys,
        List<Revocation> revokedBundles) {
    public static final int FORMAT = 1;

    public TrustList {
        if (serial < 1) {
            throw new IllegalArgumentException("lists count from 1, not " + serial);
        }
        issued = issued.truncatedTo(ChronoUnit.SECONDS);
        keys = keys.stream()
                .sorted(Comparator.comparing(TrustedKey::role).thenComparing(TrustedKey::id))
                .toList();
        revokedKeys = sorted(revokedKeys);
        revokedBundles = sorted(revokedBundles);
    }

    public static TrustList first(String municipality, Instant issued, List<TrustedKey> keys) {
        return new TrustList(1, municipality, issued, keys, List.of(), List.of());
    }

    public static TrustList read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (java.nio.charset.CharacterCodingException e) {
            throw TrustException.of("list-unreadable", file);
        } catch (IOException e) {
            throw new StoreException(file + ": " + e, e);
        }
    }

    static TrustList parse(String text, String where) {
        try {
            JsonObject json = CanonicalJson.parse(text, where);
            if (json.getInt("format") != FORMAT) {
                throw new IllegalArgumentException("another format");
            }
            return new TrustList(
                    json.getJsonNumber("serial").longValueExact(),
                    json.getString("municipality"),
                    Instant.parse(json.getString("issued")),
                    list(json, "keys", TrustedKey::from),
                    list(json, "revokedKeys", Revocation::from),
                    list(json, "revokedBundles", Revocation::from));
        } catch (IllegalArgumentException
                | ArithmeticException
                | NullPointerException
                | ClassCastException
                | JsonException
                | DateTimeException e) {
            throw TrustException.of("list-unreadable", Path.of(where));
        }
    }

    public String toJson() {
        return CanonicalJson.write(Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("serial", serial)
                .add("municipality", municipality)
                .add("issued", issued.toString())
                .add("keys", keys.stream().map(TrustedKey::toJson).collect(CanonicalJson.array()))
                .add("revokedKeys", revokedKeys.stream().map(Revocation::toJson).collect(CanonicalJson.array()))
                .add(
                        "revokedBundles",
                        revokedBundles.stream().map(Revocation::toJson).collect(CanonicalJson.array()))
                .build());
    }

    public Hash hash() {
        return Hash.of(toJson());
    }

    /** The entries of a key in one of the roles. */
    public Optional<TrustedKey> key(KeyId id, Role... roles) {
        return keys.stream()
                .filter(entry -> entry.id().equals(id) && List.of(roles).contains(entry.role()))
                .findFirst();
    }

    public Optional<Revocation> revocation(KeyId key) {
        return revokedKeys.stream()
                .filter(revoked -> revoked.of().equals(key.text()))
                .findFirst();
    }

    public Optional<Revocation> revocation(Hash bundle) {
        return revokedBundles.stream()
                .filter(revoked -> revoked.of().equals(bundle.hex()))
                .findFirst();
    }

    /** The next list, with {@code entry} in place of an entry of the same key and role. */
    public TrustList with(TrustedKey entry, Instant now) {
        List<TrustedKey> others = keys.stream()
                .filter(key -> !(key.id().equals(entry.id()) && key.role() == entry.role()))
                .toList();
        return next(now, plus(others, entry), revokedKeys, revokedBundles);
    }

    public TrustList revoking(KeyId key, LocalDate on, String reason, Instant now) {
        return next(now, keys, plus(revokedKeys, new Revocation(key.text(), on, reason)), revokedBundles);
    }

    public TrustList revoking(Hash bundle, LocalDate on, String reason, Instant now) {
        return next(now, keys, revokedKeys, plus(revokedBundles, new Revocation(bundle.hex(), on, reason)));
    }

    /** The keys that may sign the list after this one. */
    List<VerificationKey> successors() {
        return keys.stream()
                .filter(entry -> entry.role() == Role.INSTALLATION
                        && revocation(entry.id()).isEmpty())
                .map(TrustedKey::key)
                .toList();
    }

    private TrustList next(
            Instant now, List<TrustedKey> keys, List<Revocation> revokedKeys, List<Revocation> revokedBundles) {
        return new TrustList(serial + 1, municipality, now, keys, revokedKeys, revokedBundles);
    }

    private static List<Revocation> sorted(List<Revocation> revocations) {
        return revocations.stream().sorted(Comparator.comparing(Revocation::of)).toList();
    }

    private static <T> List<T> plus(List<T> list, T element) {
        return Stream.concat(list.stream(), Stream.of(element)).toList();
    }

    private static <T> List<T> list(JsonObject json, String key, Function<JsonObject, T> element) {
        return json.getJsonArray(key).getValuesAs(JsonObject.class).stream()
                .map(element)
                .toList();
    }
}
