package org.yakuba.generations.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is a secret, and how one is written: as a reference to where it is kept, never as itself. */
public final class Secrets {
    /** {@code $[file:/path]}, {@code $[env:NAME]}, {@code $[keystore:alias]}; filled in at the last moment. */
    private static final Pattern REFERENCE = Pattern.compile("\\$\\[(file|env|keystore):[^\\]]+]");

    private static final Pattern ANY_REFERENCE = Pattern.compile("\\$[\\[{][A-Za-z]+:[^\\]}]*[\\]}]");
    private static final Pattern NAME = Pattern.compile(
            "password|passwd|passphrase|passcode|secret|token|credential|privatekey|apikey|accesskey|encryptionkey");
    private static final List<String> HARMLESS_ENDS = List.of(
            "file",
            "path",
            "length",
            "days",
            "hours",
            "minutes",
            "seconds",
            "age",
            "alias",
            "name",
            "url",
            "policy",
            "header",
            "enabled",
            "required",
            "min",
            "max",
            "size",
            "lifetime",
            "validity",
            "attempts",
            "count");
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)(?:password|passwd|pwd|secret|token|api_?key)=(?!\\$\\[)[^&;\\s]+" // in a query or connection string
                    + "|://[^/:@\\s]+:(?!\\$\\[)[^/@\\s]+@" // in front of a host
                    + "|-----BEGIN [A-Z ]*PRIVATE KEY-----");

    private Secrets() {}

    /** Whether a key of this name holds a secret, as far as names tell. */
    public static boolean isNamedSo(String key) {
        String flat = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return NAME.matcher(flat).find() && HARMLESS_ENDS.stream().noneMatch(flat::endsWith);
    }

    /** Whether the value is one reference and nothing else. */
    public static boolean isReference(String value) {
        return REFERENCE.matcher(value).matches();
    }

    /** Whether a text that need not be secret has a secret inside, such as a connection string with a password. */
    public static boolean isInside(String value) {
        return INSIDE.matcher(value).find();
    }

    /** A reference that nobody will fill in, because it is written in another way. */
    static boolean isBrokenReference(String value) {
        Matcher found = ANY_REFERENCE.matcher(value);
        while (found.find()) {
            if (!isReference(found.group())) {
                return true;
            }
        }
        return false;
    }
}
