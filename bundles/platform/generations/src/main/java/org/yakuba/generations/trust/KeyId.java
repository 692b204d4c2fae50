package org.yakuba.generations.trust;

import java.security.PublicKey;
import org.yakuba.generations.Hash;

/** The short name of a public key, 80 bits of its fingerprint in groups that can be read aloud. */
public record KeyId(String text) implements Comparable<KeyId> {
    private static final int DIGITS = 20;

    public KeyId {
        if (!isKeyId(text)) {
            throw new IllegalArgumentException("not a key id such as 0f3a-22c1-9b7e-44d0-19aa: " + text);
        }
    }

    static KeyId of(PublicKey key) {
        return new KeyId(Hash.of(key.getEncoded()).hex().substring(0, DIGITS).replaceAll("(....)(?!$)", "$1-"));
    }

    public static boolean isKeyId(String text) {
        return text.matches("[0-9a-f]{4}(-[0-9a-f]{4}){4}");
    }

    @Override
    public int compareTo(KeyId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
