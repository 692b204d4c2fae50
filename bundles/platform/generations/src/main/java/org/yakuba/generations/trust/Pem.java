package org.yakuba.generations.trust;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text form of keys that other tools read too. */
record Pem(String type, byte[] content) {
    static final String PRIVATE = "PRIVATE KEY";
    static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";
    static final String PUBLIC = "PUBLIC KEY";
    private static final Pattern FORM =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----\\s+([A-Za-z0-9+/=\\s]+)-----END \\1-----");

    static Optional<Pem> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        try {
            return matcher.find()
                    ? Optional.of(
                            new Pem(matcher.group(1), Base64.getMimeDecoder().decode(matcher.group(2))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String text() {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return "-----BEGIN " + type + "-----\n" + lines + "\n-----END " + type + "-----\n";
    }
}
