package org.yakuba.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("RT-32")
class LanguagesTest {
    private static final Pattern VALUE = Pattern.compile("\\{[A-Za-z]+}");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/yakuba/launcher/cli/messages",
                "org/yakuba/launcher/cli/help",
                "org/yakuba/generations/plan/messages"
            })
    void bothLanguagesSayTheSameThings(String name) throws IOException {
        Properties japanese = properties(name + "_ja.properties");
        Properties english = properties(name + "_en.properties");

        assertThat(english.stringPropertyNames()).isEqualTo(japanese.stringPropertyNames());
        for (String key : japanese.stringPropertyNames()) {
            assertThat(values(english.getProperty(key))).as(key).isEqualTo(values(japanese.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyCommandExplainsItselfWithExamplesAndExitCodes(String language) {
        Home home = new Home(directory.resolve("home"));
        List<String> commands = List.of(
                "start",
                "stop",
                "status",
                "health",
                "inventory",
                "why",
                "plan",
                "approve",
                "apply",
                "revert",
                "history",
                "verify",
                "sbom",
                "diagnose",
                "prune",
                "version");
        String overview = home.yakuba("--help", "--lang", language).out();
        for (String command : commands) {
            String help = home.yakuba(command, "--help", "--lang", language).out();
            assertThat(overview).containsPattern("\n  " + command + " +\\S");
            assertThat(help)
                    .as(command)
                    .contains("yakuba " + command, "--json", "  7 ")
                    .contains(language.equals("ja") ? "例:" : "Examples:");
            assertThat(help.lines())
                    .as(command)
                    .allSatisfy(line -> assertThat(org.yakuba.generations.text.TextWidth.of(line))
                            .isLessThanOrEqualTo(80));
        }
    }

    @Test
    void theEnvironmentChoosesTheLanguageAndTheOptionWins() {
        assertThat(Language.of(List.of(), Map.of())).isEqualTo(Locale.JAPANESE);
        assertThat(Language.of(List.of(), Map.of("LANG", "C.UTF-8"))).isEqualTo(Locale.JAPANESE);
        assertThat(Language.of(List.of(), Map.of("LANG", "en_US.UTF-8"))).isEqualTo(Locale.ENGLISH);
        assertThat(Language.of(List.of(), Map.of("LANG", "en_US.UTF-8", "LC_ALL", "ja_JP.UTF-8")))
                .isEqualTo(Locale.JAPANESE);
        assertThat(Language.of(List.of("plan", "--lang=en"), Map.of("LANG", "ja_JP.UTF-8")))
                .isEqualTo(Locale.ENGLISH);
    }

    private static TreeSet<String> values(String sentence) {
        return VALUE.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }

    private static Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = LanguagesTest.class.getClassLoader().getResourceAsStream(name)) {
            properties.load(new InputStreamReader(java.util.Objects.requireNonNull(in, name), StandardCharsets.UTF_8));
        }
        return properties;
    }
}
