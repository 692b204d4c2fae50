package org.yakuba.generations;

import java.util.Locale;

/** Every step of apply and revert at which a crash must leave the old or the new generation, whole. */
public enum Step {
    /** A file of the store lies whole beside its target, and is not renamed yet. */
    FILE_WRITTEN,
    BLOB_WRITTEN,
    BLOBS_STAGED,
    GENERATION_WRITTEN,
    DOOR_HELD,
    NEW_STARTED,
    OLD_DRAINED,
    OLD_STOPPED,
    BEFORE_COMMIT,
    POINTER_WRITTEN,
    COMMITTED,
    CLEANED;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
