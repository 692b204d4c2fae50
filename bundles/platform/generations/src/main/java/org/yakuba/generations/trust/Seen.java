package org.yakuba.generations.trust;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.Durable;
import org.yakuba.generations.Hash;

/**
 * The highest list this installation ever accepted: it is kept in two places apart from the list, so that an old list
 * that somebody puts back is known as old.
 *
 * @param signer who signed that list
 * @param successors who may sign the next one
 * @param history the line of the history that tells of it
 */
record Seen(
        long serial,
        Hash list,
        String municipality,
        VerificationKey signer,
        List<VerificationKey> successors,
        Hash history) {

    static Seen of(SignedList accepted, VerificationKey signer, Hash history) {
        TrustList list = accepted.list();
        return new Seen(list.serial(), list.hash(), list.municipality(), signer, list.successors(), history);
    }

    /** One place is enough; none that can be read, although there are some, is an error. */
    static Optional<Seen> highest(List<Path> places) {
        List<Path> present = places.stream().filter(Files::exists).toList();
        Optional<Seen> highest =
                present.stream().flatMap(place -> read(place).stream()).max(Comparator.comparingLong(Seen::serial));
        if (highest.isEmpty() && !present.isEmpty()) {
            throw TrustException.of("serial-unreadable", present.get(0));
        }
        return highest;
    }

    private static Optional<Seen> read(Path file) {
        try {
            JsonObject json = CanonicalJson.read(file);
            return Optional.of(new Seen(
                    json.getJsonNumber("serial").longValueExact(),
                    new Hash(json.getString("list")),
                    json.getString("municipality"),
                    VerificationKey.ofBase64(json.getString("signer")),
                    json.getJsonArray("successors").getValuesAs(JsonString::getString).stream()
                            .map(VerificationKey::ofBase64)
                            .toList(),
                    new Hash(json.getString("history"))));
        } catch (IllegalArgumentException
                | ArithmeticException
                | NullPointerException
                | ClassCastException
                | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    void write(Path file) {
        JsonArrayBuilder next = Json.createArrayBuilder();
        successors.forEach(key -> next.add(key.base64()));
        Durable.write(
                file,
                CanonicalJson.write(Json.createObjectBuilder()
                        .add("serial", serial)
                        .add("list", list.hex())
                        .add("municipality", municipality)
                        .add("signer", signer.base64())
                        .add("successors", next)
                        .add("history", history.hex())
                        .build()));
    }

    /** Who may have signed a list with this serial. */
    Stream<VerificationKey> signersOf(long number) {
        return number == serial ? Stream.of(signer) : successors.stream();
    }
}
