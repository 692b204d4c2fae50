package org.yakuba.launcher.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Japanese, unless {@code --lang} or the environment says English. */
final class Language {
    private static final List<String> VARIABLES = List.of("YAKUBA_LANG", "LC_ALL", "LC_MESSAGES", "LANG");

    private Language() {}

    static Locale of(List<String> arguments, Map<String, String> environment) {
        Optional<String> asked = IntStream.range(0, arguments.size())
                .boxed()
                .flatMap(index -> option(arguments, index))
                .findFirst();
        String language = asked.or(() -> VARIABLES.stream()
                        .map(environment::get)
                        .filter(value -> value != null && !value.isBlank())
                        .findFirst())
                .orElse("ja");
        return language.toLowerCase(Locale.ROOT).startsWith("en") ? Locale.ENGLISH : Locale.JAPANESE;
    }

    private static Stream<String> option(List<String> arguments, int index) {
        String argument = arguments.get(index);
        if (argument.startsWith("--lang=")) {
            return Stream.of(argument.substring("--lang=".length()));
        }
        return argument.equals("--lang") && index + 1 < arguments.size()
                ? Stream.of(arguments.get(index + 1))
                : Stream.empty();
    }
}
