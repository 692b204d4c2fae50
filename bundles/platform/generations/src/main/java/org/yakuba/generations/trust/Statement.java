package org.yakuba.generations.trust;

import java.nio.charset.StandardCharsets;
import org.yakuba.generations.Hash;

/** The exact text that a signature stands under; what it is about is part of it, so none serves for another. */
public record Statement(Kind kind, String text) {

    /** What a statement is about. */
    public enum Kind {
        BUNDLE("yakuba-bundle-1"),
        LOCK("yakuba-lock-1"),
        LIST("yakuba-trust-1");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        static Kind of(String id) {
            for (Kind kind : values()) {
                if (kind.id.equals(id)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("no kind of statement: " + id);
        }
    }

    public static Statement bundle(Hash jar, String symbolicName, String version) {
        return new Statement(
                Kind.BUNDLE,
                head(Kind.BUNDLE, jar) + "name:" + oneLine(symbolicName) + "\nversion:" + oneLine(version) + "\n");
    }

    public static Statement lock(Hash lock) {
        return new Statement(Kind.LOCK, head(Kind.LOCK, lock));
    }

    public static Statement list(Hash list) {
        return new Statement(Kind.LIST, head(Kind.LIST, list));
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String head(Kind kind, Hash hash) {
        return kind.id + "\nsha256:" + hash + "\n";
    }

    private static String oneLine(String value) {
        if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a name or version must be one line");
        }
        return value;
    }
}
