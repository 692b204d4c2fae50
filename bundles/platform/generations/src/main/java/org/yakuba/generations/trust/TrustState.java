package org.yakuba.generations.trust;

import java.util.Locale;

/** Where a bundle stands. Only a trusted one starts. */
public enum TrustState {
    TRUSTED,
    /** No signature covers it. */
    UNSIGNED,
    /** Its content or its signature is not what it claims to be. */
    TAMPERED,
    /** The signature is sound, but the list does not allow this key to sign this bundle. */
    NOT_LISTED,
    /** The bundle or the key was withdrawn. */
    REVOKED;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title(Locale locale) {
        return org.yakuba.generations.Messages.of(TrustState.class).say(locale, "state." + id(), java.util.Map.of());
    }
}
