package org.yakuba.leases;

import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** A unit of work could not begin: its domain was held for longer than the bound of the hold. */
@ProviderType
public final class DoorClosedException extends RuntimeException {

    private final String domain;

    public DoorClosedException(String domain) {
        super(Words.say(Locale.ENGLISH, "door", domain));
        this.domain = domain;
    }

    public String domain() {
        return domain;
    }

    /** The message in the language of the reader. */
    public String message(Locale locale) {
        return Words.say(locale, "door", domain);
    }
}
