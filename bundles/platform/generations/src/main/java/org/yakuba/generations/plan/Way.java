package org.yakuba.generations.plan;

import java.util.Locale;
import java.util.Map;
import org.yakuba.generations.Messages;

/** How a change reaches a running system, from the gentlest to the strongest. */
public enum Way {
    /** The new one starts beside the old, new calls take it, the old one is drained and stopped. Nobody waits. */
    EXCHANGE,
    /** Work for the domain waits at the door within a bound while bundles are changed. No request fails. */
    HOLD,
    /** The whole system is stopped in order and started again. */
    RESTART;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String say(Locale locale) {
        return Messages.of(Way.class).say(locale, "way." + id(), Map.of());
    }

    public Way orStronger(Way other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
