package org.yakuba.generations.trust;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.yakuba.generations.CanonicalJson;
import org.yakuba.generations.StoreException;

/** A signature in a file of its own, {@code <file>.sig}: what is signed stays as it is. */
public final class DetachedSignature {
    public static final String SUFFIX = ".sig";
    private static final int FORMAT = 1;

    private final KeyId key;
    private final Statement.Kind kind;
    private final byte[] value;

    DetachedSignature(KeyId key, Statement.Kind kind, byte[] value) {
        this.key = key;
        this.kind = kind;
        this.value = value.clone();
    }

    /** Where the signature of a file lies: beside it. */
    public static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + SUFFIX);
    }

    /** Throws {@link TrustException} when the file is no signature. */
    public static DetachedSignature read(Path file) {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (java.nio.charset.CharacterCodingException e) {
            throw TrustException.of("signature-unreadable", file);
        } catch (IOException e) {
            throw new StoreException(file + ": " + e, e);
        }
    }

    static DetachedSignature parse(String text, String where) {
        try {
            JsonObject json = CanonicalJson.parse(text, where);
            if (json.getInt("format") != FORMAT || !json.getString("algorithm").equals(VerificationKey.ALGORITHM)) {
                throw new IllegalArgumentException("another format or algorithm");
            }
            return new DetachedSignature(
                    new KeyId(json.getString("key")),
                    Statement.Kind.of(json.getString("statement")),
                    Base64.getDecoder().decode(json.getString("signature")));
        } catch (IllegalArgumentException | NullPointerException | ClassCastException e) {
            throw TrustException.of("signature-unreadable", Path.of(where));
        }
    }

    public KeyId key() {
        return key;
    }

    public Statement.Kind kind() {
        return kind;
    }

    byte[] value() {
        return value.clone();
    }

    public String toJson() {
        return CanonicalJson.write(Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("algorithm", VerificationKey.ALGORITHM)
                .add("key", key.text())
                .add("statement", kind.id())
                .add("signature", Base64.getEncoder().encodeToString(value))
                .build());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DetachedSignature that
                && key.equals(that.key)
                && kind == that.kind
                && Arrays.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return kind.id() + " by " + key;
    }
}
