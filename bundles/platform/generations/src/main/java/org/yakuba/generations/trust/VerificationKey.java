package org.yakuba.generations.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.yakuba.generations.Hash;
import org.yakuba.generations.StoreException;

/** The public half of a signing key (Ed25519): what everybody may have, and signatures are verified with. */
public record VerificationKey(PublicKey key) {
    static final String ALGORITHM = "Ed25519";

    public static VerificationKey of(byte[] encoded) {
        try {
            return new VerificationKey(
                    KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key", e);
        }
    }

    public static VerificationKey ofBase64(String text) {
        return of(Base64.getDecoder().decode(text));
    }

    /** A PEM file ({@code BEGIN PUBLIC KEY}). */
    public static VerificationKey read(Path file) {
        try {
            return Pem.parse(Files.readString(file, StandardCharsets.UTF_8))
                    .filter(pem -> pem.type().equals(Pem.PUBLIC))
                    .map(pem -> of(pem.content()))
                    .orElseThrow(() -> new IllegalArgumentException("no PUBLIC KEY in it"));
        } catch (IOException e) {
            throw new StoreException(file + ": " + e, e);
        } catch (IllegalArgumentException e) {
            throw TrustException.of("public-key-unreadable", file);
        }
    }

    public KeyId id() {
        return KeyId.of(key);
    }

    public Hash fingerprint() {
        return Hash.of(key.getEncoded());
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    public String pem() {
        return new Pem(Pem.PUBLIC, key.getEncoded()).text();
    }

    public boolean verifies(Statement statement, DetachedSignature signature) {
        if (!signature.key().equals(id()) || signature.kind() != statement.kind()) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(statement.bytes());
            return verifier.verify(signature.value());
        } catch (SignatureException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return id().text();
    }
}
