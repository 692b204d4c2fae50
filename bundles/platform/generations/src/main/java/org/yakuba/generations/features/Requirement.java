package org.yakuba.generations.features;

import org.osgi.framework.VersionRange;

/** What a feature needs of another one. */
public record Requirement(String feature, VersionRange range, String where) {}
