package org.yakuba.generations.plan;

import org.yakuba.generations.LockedBundle;

/** A bundle that stays as it is and is started anew, because it is wired to {@code through}, which changes. */
public record Refreshed(LockedBundle bundle, String through) {}
