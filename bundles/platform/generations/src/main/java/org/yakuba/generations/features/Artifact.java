package org.yakuba.generations.features;

import java.util.List;

/**
 * An artifact as a feature file names it.
 *
 * @param license SPDX expression; empty if the file does not say
 * @param contains other people's artifacts that were copied into this one
 * @param where file and line, {@code features/calendar.json:12}
 */
public record Artifact(Coordinate id, String license, List<Artifact> contains, String where) {

    public Artifact {
        contains = List.copyOf(contains);
    }
}
