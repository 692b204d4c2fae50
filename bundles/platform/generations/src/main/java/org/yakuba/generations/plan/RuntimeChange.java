package org.yakuba.generations.plan;

import java.util.Optional;
import org.yakuba.generations.LockedFile;

/** A file of the launcher or the framework that differs: it takes effect with the next start. */
public record RuntimeChange(String path, Optional<LockedFile> from, Optional<LockedFile> to) {}
