package org.yakuba.assembly;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of the program: {@code --name value}, some of them several times. */
record Options(Map<String, List<String>> values) {
    private static final List<String> REQUIRED =
            List.of("--features", "--overlay", "--artifacts", "--files", "--version", "--timestamp", "--to");
    private static final List<String> OPTIONAL =
            List.of("--key", "--demonstration-key", "--published", "--parent", "--repository");

    /** Nothing if the arguments make no sense. */
    static Optional<Options> parse(String... arguments) {
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            String name = arguments[i];
            if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
                return Optional.empty();
            }
            values.computeIfAbsent(name, any -> new ArrayList<>()).add(arguments[i + 1]);
        }
        return arguments.length % 2 == 0 && values.keySet().containsAll(REQUIRED)
                ? Optional.of(new Options(values))
                : Optional.empty();
    }

    static String usage() {
        return "usage: " + String.join(" … ", REQUIRED) + " … [" + String.join(" …] [", OPTIONAL) + " …]\n"
                + "       --overlay once for each distribution, --files once for each file or directory";
    }

    String text(String name) {
        return all(name).get(0);
    }

    Path path(String name) {
        return Path.of(text(name));
    }

    List<Path> paths(String name) {
        return all(name).stream().map(Path::of).toList();
    }

    /** An empty value counts as none, so that a build can pass on a property that may not be set. */
    Optional<Path> optionalPath(String name) {
        return all(name).stream()
                .filter(value -> !value.isEmpty())
                .map(Path::of)
                .findFirst();
    }

    private List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
