package org.yakuba.leases;

import java.time.Duration;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** Nobody provides a domain service, and nobody came within the time a caller waits. */
@ProviderType
public final class ServiceUnavailableException extends RuntimeException {

    private final String domain;
    private final String service;
    private final Duration waited;

    public ServiceUnavailableException(String domain, String service, Duration waited) {
        super(Words.say(Locale.ENGLISH, "unavailable", domain, service, waited.toMillis()));
        this.domain = domain;
        this.service = service;
        this.waited = waited;
    }

    public String domain() {
        return domain;
    }

    public String service() {
        return service;
    }

    /** The message in the language of the reader. */
    public String message(Locale locale) {
        return Words.say(locale, "unavailable", domain, service, waited.toMillis());
    }
}
