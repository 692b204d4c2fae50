package org.yakuba.generations.plan;

import java.util.Optional;

/**
 * One key of one configuration. References to secrets stand as references, and what looks like a secret without being a
 * reference stands as {@value SecretKeys#HIDDEN}.
 *
 * @param pid PID, or {@code factory~name}
 */
public record ConfigurationChange(String pid, String key, Optional<String> from, Optional<String> to, Way way) {}
