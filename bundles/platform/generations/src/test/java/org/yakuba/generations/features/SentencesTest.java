package org.yakuba.generations.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("RT-32")
class SentencesTest {
    private static final Pattern VALUE = Pattern.compile("\\{[A-Za-z]+}");

    @ParameterizedTest
    @ValueSource(strings = {"org.yakuba.generations.check", "org.yakuba.generations.features"})
    void everyFindingHasCauseAndFixInBothLanguagesWithTheSameValues(String area) {
        ResourceBundle japanese = ResourceBundle.getBundle(area + ".messages_ja", Locale.ROOT);
        ResourceBundle english = ResourceBundle.getBundle(area + ".messages_en", Locale.ROOT);

        assertThat(japanese.keySet()).isEqualTo(english.keySet());
        for (String key : japanese.keySet()) {
            assertThat(key).matches(".+\\.(cause|fix)");
            assertThat(japanese.keySet())
                    .contains(key.replaceFirst("\\.fix$", ".cause"), key.replaceFirst("\\.cause$", ".fix"));
            assertThat(values(japanese.getString(key))).as(key).isEqualTo(values(english.getString(key)));
        }
    }

    private static Set<String> values(String sentence) {
        Set<String> values = new TreeSet<>();
        VALUE.matcher(sentence).results().forEach(value -> values.add(value.group()));
        return values;
    }
}
