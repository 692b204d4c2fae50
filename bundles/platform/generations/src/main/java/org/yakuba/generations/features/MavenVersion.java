package org.yakuba.generations.features;

import java.util.Comparator;

/** The order of versions as people read them: numbers as numbers, and a release after its own pre-releases. */
final class MavenVersion {
    static final Comparator<String> ORDER =
            Comparator.comparing(MavenVersion::key).thenComparing(Comparator.naturalOrder());

    private MavenVersion() {}

    private static String key(String version) {
        StringBuilder key = new StringBuilder();
        String[] parts = version.split("-", 2);
        for (String part : parts[0].split("\\.")) {
            boolean number = !part.isEmpty() && part.chars().allMatch(Character::isDigit);
            key.append(number ? "%012d".formatted(Long.parseLong(part)) : part).append('.');
        }
        return key.append(parts.length == 1 ? "~" : "!" + parts[1]).toString();
    }
}
