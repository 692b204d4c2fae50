package org.yakuba.generations.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RT-32")
class TextTest {

    @Test
    void aJapaneseCharacterTakesTwoColumns() {
        assertThat(TextWidth.of("abc")).isEqualTo(3);
        assertThat(TextWidth.of("暦")).isEqualTo(2);
        assertThat(TextWidth.of("ア、。ー〜")).isEqualTo(10);
        assertThat(TextWidth.of("→✕…")).as("narrow symbols").isEqualTo(3);
        assertThat(TextWidth.of("が")).as("a combining mark takes none").isEqualTo(2);
        assertThat(TextWidth.of("𠮷")).as("beyond the basic plane").isEqualTo(2);
        assertThat(TextWidth.of("葛󠄀")).as("with a variation selector").isEqualTo(2);
    }

    @Test
    void linesBreakAtSpacesAndBetweenJapaneseCharacters() {
        assertThat(TextWidth.wrap("one two three", 8)).containsExactly("one two", "three");
        assertThat(TextWidth.wrap("業務の入れ替え", 6)).containsExactly("業務の", "入れ替", "え");
        assertThat(TextWidth.wrap("", 8)).containsExactly("");
    }

    @Test
    void noLineBeginsWithClosingPunctuation() {
        assertThat(TextWidth.wrap("替えます。", 8)).containsExactly("替えま", "す。");
        assertThat(TextWidth.wrap("(見本)", 5)).containsExactly("(見", "本)");
    }

    @Test
    void longNamesBreakBehindADotBeforeTheyBreakAnywhere() {
        assertThat(TextWidth.wrap("org.yakuba.calendar.core", 19)).containsExactly("org.yakuba.", "calendar.core");
        assertThat(TextWidth.wrap("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
    }

    @Test
    void columnsStandUnderEachOther() {
        assertThat(TextTable.of("業務", "part").row("暦", "a").row("国保資格", "bb").toString())
                .isEqualTo("  業務      part\n  暦        a\n  国保資格  bb\n");
    }

    @Test
    void aWideTableFitsIntoTheTerminal() {
        String sentence = "とても長い理由の文がここに入り、折り返されて同じ列の下に続く。".repeat(2);
        TextTable table = TextTable.of("部品", "理由").row("org.yakuba.calendar.core", sentence);

        assertThat(table.toString().lines())
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(TextTable.WIDTH));
        assertThat(table.isEmpty()).isFalse();
        assertThat(TextTable.of("a").isEmpty()).isTrue();
    }
}
