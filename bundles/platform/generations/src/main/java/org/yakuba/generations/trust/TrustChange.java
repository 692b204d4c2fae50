package org.yakuba.generations.trust;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.yakuba.generations.Actor;

/**
 * Who changes the trust list, when, and what in a word with its particulars, for the history.
 *
 * @param action {@code init}, {@code add}, {@code revoke}, {@code import} or {@code adopt}
 */
public record TrustChange(Actor actor, Instant when, String action, Map<String, String> detail) {

    public TrustChange {
        when = when.truncatedTo(ChronoUnit.SECONDS);
        detail = Map.copyOf(new TreeMap<>(detail));
    }
}
