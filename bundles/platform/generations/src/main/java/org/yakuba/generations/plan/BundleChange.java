package org.yakuba.generations.plan;

import java.util.Optional;
import org.yakuba.generations.LockedBundle;

/**
 * One bundle that comes, goes or makes room for another.
 *
 * @param from what serves now; empty for one that is added
 * @param to what will serve; empty for one that is removed
 */
public record BundleChange(Optional<LockedBundle> from, Optional<LockedBundle> to, Way way, Reason why) {

    public enum Kind {
        ADDED,
        REMOVED,
        REPLACED
    }

    public BundleChange {
        if (from.isEmpty() && to.isEmpty()) {
            throw new IllegalArgumentException("a change of nothing");
        }
    }

    public Kind kind() {
        return from.isEmpty() ? Kind.ADDED : to.isEmpty() ? Kind.REMOVED : Kind.REPLACED;
    }

    /** Same name and version, other content. */
    public boolean isHotFix() {
        return from.isPresent()
                && to.isPresent()
                && from.get().symbolicName().equals(to.get().symbolicName())
                && from.get().version().equals(to.get().version());
    }

    /** The bundle a person would name: the new one, or the one that goes. */
    public LockedBundle named() {
        return to.or(() -> from).orElseThrow();
    }
}
