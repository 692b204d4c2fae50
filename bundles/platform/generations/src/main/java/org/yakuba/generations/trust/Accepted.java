package org.yakuba.generations.trust;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.yakuba.generations.Hash;

/**
 * What an installation accepted before today: for this the last day of a key is past with a warning only.
 *
 * @param contents hashes of bundles and of base locks
 * @param on the day of which a key must have been valid, where nobody checked it then
 */
public record Accepted(Set<Hash> contents, Optional<LocalDate> on) {
    public static final Accepted NOTHING = new Accepted(Set.of(), Optional.empty());

    public Accepted {
        contents = Set.copyOf(contents);
    }

    boolean covers(Hash content, TrustedKey key) {
        return contents.contains(content) && on.map(key::validOn).orElse(true);
    }
}
