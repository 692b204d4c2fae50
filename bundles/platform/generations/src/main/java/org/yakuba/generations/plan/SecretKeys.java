package org.yakuba.generations.plan;

import java.util.regex.Pattern;

/** What of a configuration may be shown. Secrets are references by rule; what breaks the rule is hidden all the same. */
public final class SecretKeys {
    public static final String HIDDEN = "***";
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|passwd|passphrase|secret|credential|token|private.?key|api.?key).*");
    private static final Pattern REFERENCE = Pattern.compile("\\$[\\[{][a-z]+:[^\\]}]*[\\]}]");

    private SecretKeys() {}

    public static String shown(String key, String value) {
        return SECRET.matcher(key).matches() && !REFERENCE.matcher(value).matches() ? HIDDEN : value;
    }
}
