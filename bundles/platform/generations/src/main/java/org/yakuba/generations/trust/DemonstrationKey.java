package org.yakuba.generations.trust;

import java.util.Set;

/**
 * The published keys of the demonstration. Everybody has their private halves (they lie in {@code
 * config/demonstration-key}), so they prove nothing, and only the made-up municipality {@code demo} accepts them.
 */
public final class DemonstrationKey {
    public static final String MUNICIPALITY = "demo";
    /** Signs the demo's lock and its trust list. */
    public static final KeyId ASSEMBLER = new KeyId("d2f7-fdfe-65b2-a777-f254");
    /** Signs what the made-up vendor of the demo delivers. */
    public static final KeyId VENDOR = new KeyId("473e-f621-6d5c-3c17-7d36");

    private static final Set<KeyId> ALL = Set.of(ASSEMBLER, VENDOR);

    private DemonstrationKey() {}

    public static boolean is(KeyId key) {
        return ALL.contains(key);
    }

    public static boolean refused(KeyId key, String municipality) {
        return is(key) && !municipality.equals(MUNICIPALITY);
    }
}
