package org.yakuba.generations.trust;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yakuba.generations.StoreException;

/** A trust list with its signature, not yet verified by anybody. */
public record SignedList(TrustList list, DetachedSignature signature, String where) {

    /** {@code list.json} with {@code list.json.sig} beside it. */
    public static SignedList read(Path file) {
        return read(file, DetachedSignature.beside(file));
    }

    static SignedList read(Path file, Path signature) {
        String text = text(file);
        TrustList list = TrustList.parse(text, file.toString());
        if (!Files.exists(signature)) {
            throw TrustException.of("list-unsigned", file);
        }
        DetachedSignature detached = DetachedSignature.read(signature);
        if (!list.toJson().equals(text)) {
            throw tampered(file.toString(), detached);
        }
        return new SignedList(list, detached, file.toString());
    }

    public static SignedList of(TrustList list, SigningKey key) {
        return new SignedList(list, key.sign(Statement.list(list.hash())), "list.json");
    }

    boolean verifies(VerificationKey key) {
        return key.verifies(Statement.list(list.hash()), signature);
    }

    TrustException tampered() {
        return tampered(where, signature);
    }

    private static TrustException tampered(String where, DetachedSignature signature) {
        return TrustException.of(
                "list-tampered", where, Map.of("key", signature.key().text()));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw TrustException.of("list-unreadable", file);
        } catch (IOException e) {
            throw new StoreException(file + ": " + e, e);
        }
    }
}
