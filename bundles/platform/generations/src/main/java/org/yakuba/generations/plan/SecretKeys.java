package org.yakuba.generations.plan;

import org.yakuba.generations.check.Secrets;

/** What of a configuration may be shown. Secrets are references by rule; what breaks the rule is hidden all the same. */
public final class SecretKeys {
    public static final String HIDDEN = "***";

    private SecretKeys() {}

    public static String shown(String key, String value) {
        boolean named = Secrets.isNamedSo(key.split(":", 2)[0]) && !Secrets.isReference(value);
        return named || Secrets.isInside(value) ? HIDDEN : value;
    }
}
