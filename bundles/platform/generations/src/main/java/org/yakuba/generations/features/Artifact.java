package org.yakuba.generations.features;

/**
 * An artifact as a feature file names it.
 *
 * @param license SPDX expression; empty if the file does not say
 * @param where file and line, {@code features/calendar.json:12}
 */
public record Artifact(Coordinate id, String license, String where) {}
