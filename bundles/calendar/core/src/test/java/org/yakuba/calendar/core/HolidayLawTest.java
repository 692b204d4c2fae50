package org.yakuba.calendar.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("RT-33")
class HolidayLawTest {
    private static final HolidayLaw LAW = HolidayLaw.bundled();
    private static final SortedMap<LocalDate, String> PUBLISHED = published();

    static Stream<Integer> publishedYears() {
        return PUBLISHED.keySet().stream().map(LocalDate::getYear).distinct();
    }

    /** Two sources, one of rules and one of dates: a slip of the pen in either shows here. */
    @ParameterizedTest
    @MethodSource("publishedYears")
    void theRulesGiveThePublishedHolidays(int year) {
        assertThat(LAW.in(year)).isEqualTo(PUBLISHED.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)));
    }

    @Test
    void thePublishedYearsHaveNoGap() {
        assertThat(publishedYears())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1955, 2027).boxed().toList());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "1973-02-12, ''", // before Article 3 paragraph 2: a Sunday holiday was simply lost
        "1973-04-30, 休日",
        "1986-05-04, ''", // between two holidays, but a Sunday
        "1988-05-04, 休日",
        "1989-02-24, 昭和天皇の大喪の礼の行われる日",
        "2003-09-15, 敬老の日",
        "2008-05-06, 休日", // the substitute passes over two holidays since 2007
        "2009-09-22, 休日",
        "2019-04-30, 休日",
        "2019-05-01, 天皇の即位の日",
        "2019-12-23, ''", // no birthday of the Emperor in 2019
        "2020-10-12, ''",
        "2021-08-09, 休日",
        "2026-11-23, 勤労感謝の日",
        "2032-09-21, 休日",
    })
    void knownTurnsOfTheLaw(LocalDate date, String name) {
        assertThat(LAW.in(date.getYear()).getOrDefault(date, "")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"2030-03-20,2030-09-23", "2044-03-20,2044-09-22", "2092-03-19,2092-09-22", "2099-03-20,2099-09-23"})
    void equinoxesOfYearsToCome(LocalDate spring, LocalDate autumn) {
        assertThat(LAW.in(spring.getYear())).containsAllEntriesOf(Map.of(spring, "春分の日", autumn, "秋分の日"));
    }

    private static SortedMap<LocalDate, String> published() {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        LawFile.bundled("national-holidays.csv").forEach(row -> days.put(LocalDate.parse(row.get(0)), row.get(1)));
        return days;
    }
}
