package org.yakuba.generations.trust;

import java.util.Locale;

/** What a key on the trust list may sign. */
public enum Role {
    /** Locks of whole distributions, and single bundles. */
    ASSEMBLER,
    /** Single bundles. */
    VENDOR,
    /** The trust list itself. */
    INSTALLATION;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String id) {
        for (Role role : values()) {
            if (role.id().equals(id)) {
                return role;
            }
        }
        throw new IllegalArgumentException("no role: " + id);
    }
}
