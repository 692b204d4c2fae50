package org.yakuba.generations.features;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an artifact is found: Maven's {@code group:artifact:version}. */
public record Coordinate(String group, String artifact, String version) implements Comparable<Coordinate> {
    private static final Pattern FORM = Pattern.compile("([\\w.-]+):([\\w.-]+):([\\w.-]+)");

    public static Optional<Coordinate> parse(String id) {
        Matcher parts = FORM.matcher(id);
        return parts.matches()
                ? Optional.of(new Coordinate(parts.group(1), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    /** What stays the same from version to version: {@code group:artifact}. */
    public String name() {
        return group + ":" + artifact;
    }

    /** In a directory laid out like a Maven repository. */
    public String path() {
        return path("jar");
    }

    public String path(String type) {
        return group.replace('.', '/') + "/" + artifact + "/" + version + "/" + artifact + "-" + version + "." + type;
    }

    @Override
    public int compareTo(Coordinate other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return name() + ":" + version;
    }
}
