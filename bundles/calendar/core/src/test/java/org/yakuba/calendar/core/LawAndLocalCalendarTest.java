package org.yakuba.calendar.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yakuba.calendar.BusinessCalendar;
import org.yakuba.calendar.Day;
import org.yakuba.calendar.OutsideCalendar;

@Tag("RT-33")
class LawAndLocalCalendarTest {
    private static final BusinessCalendar LAW_ONLY = new LawAndLocalCalendar("");

    @Test
    void aHolidayIsClosedBecauseOfItsNameAndTheNeighboursAreFound() {
        LocalDate date = LocalDate.of(2026, 11, 23);
        assertThat(LAW_ONLY.day(date)).isEqualTo(new Day(date, Optional.of("勤労感謝の日"), false));
        assertThat(LAW_ONLY.next(date)).isEqualTo("2026-11-24");
        assertThat(LAW_ONLY.previous(date)).isEqualTo("2026-11-20");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, ''",
        "2026-11-21, 土曜日",
        "2026-11-22, 日曜日",
        "2026-05-03, 憲法記念日", // a Sunday
        "2026-12-28, ''",
        "2026-12-29, 年末年始の休日",
        "2027-01-01, 元日",
        "2027-01-02, 年末年始の休日", // a Saturday
        "2027-01-04, ''",
        "2023-01-02, 休日" // both the law's day off and the new year's
    })
    void theFirstReasonIsNamed(LocalDate date, String reason) {
        assertThat(LAW_ONLY.day(date).closedBecause().orElse("")).isEqualTo(reason);
    }

    @Test
    void aDueDateMovesOverTheNewYear() {
        assertThat(LAW_ONLY.onOrAfter(LocalDate.of(2026, 12, 29))).isEqualTo("2027-01-04");
        assertThat(LAW_ONLY.onOrAfter(LocalDate.of(2026, 12, 28))).isEqualTo("2026-12-28");
    }

    @Test
    void everyDayOfAYearNotYetPublishedIsProvisional() {
        assertThat(LAW_ONLY.day(LocalDate.of(2027, 12, 31)).provisional()).isFalse();
        assertThat(LAW_ONLY.day(LocalDate.of(2028, 1, 4)).provisional()).isTrue();
        assertThat(LAW_ONLY.day(LocalDate.of(2028, 3, 20)))
                .isEqualTo(new Day(LocalDate.of(2028, 3, 20), Optional.of("春分の日"), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1954-12-31", "2100-01-01", "-999999999-01-01", "+999999999-12-31"})
    void daysThatNobodyCanKnowAreRefused(LocalDate date) {
        assertThatThrownBy(() -> LAW_ONLY.day(date)).isInstanceOf(OutsideCalendar.class);
        assertThatThrownBy(() -> LAW_ONLY.next(date)).isInstanceOf(OutsideCalendar.class);
        assertThatThrownBy(() -> LAW_ONLY.previous(date)).isInstanceOf(OutsideCalendar.class);
        assertThatThrownBy(() -> LAW_ONLY.onOrAfter(date)).isInstanceOf(OutsideCalendar.class);
    }

    @Test
    void aLocalHolidayComesEveryYearOrOnce() {
        var hiroshima = new LawAndLocalCalendar("", "08-06=平和記念日", "2027-04-01=市制施行記念日", "11-23=市民の日");
        assertThat(hiroshima.day(LocalDate.of(2026, 8, 6)).closedBecause()).contains("平和記念日");
        assertThat(hiroshima.day(LocalDate.of(2050, 8, 6)).closedBecause()).contains("平和記念日");
        assertThat(hiroshima.day(LocalDate.of(2027, 4, 1)).closedBecause()).contains("市制施行記念日");
        assertThat(hiroshima.day(LocalDate.of(2026, 4, 1)).open()).isTrue();
        assertThat(hiroshima.day(LocalDate.of(2026, 11, 23)).closedBecause()).contains("勤労感謝の日");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8/6=平和記念日", "08-06", "08-06= ", "13-01=x", "02-30=x", "2026-02-29=x", "=x", "06-8=x"})
    void aMalformedLocalHolidayIsRefusedWithItsValueAndTheForm(String entry) {
        assertThatThrownBy(() -> new LawAndLocalCalendar("", entry))
                .hasMessageContainingAll(
                        "org.yakuba.calendar.core: localHolidays", "「" + entry + "」", "MM-dd=名称", "yyyy-MM-dd=name");
    }

    @Test
    void theSameLocalDayTwiceIsRefused() {
        assertThatThrownBy(() -> new LawAndLocalCalendar("", "08-06=平和記念日", "08-06=原爆の日"))
                .hasMessageContaining("08-06=原爆の日");
    }

    @Test
    void anotherYearEndFollowsTheOrdinance() {
        var later = new LawAndLocalCalendar("12-30..01-04");
        assertThat(later.day(LocalDate.of(2026, 12, 29)).open()).isTrue();
        assertThat(later.day(LocalDate.of(2027, 1, 4)).closedBecause()).contains("年末年始の休日");
        assertThat(later.day(LocalDate.of(2027, 1, 5)).open()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12-29", "12-32..01-03", "12-29...01-03", "x"})
    void aMalformedYearEndIsRefusedWithItsValueAndTheForm(String yearEnd) {
        assertThatThrownBy(() -> new LawAndLocalCalendar(yearEnd))
                .hasMessageContainingAll("org.yakuba.calendar.core: yearEnd", "「" + yearEnd + "」", "MM-dd..MM-dd");
    }
}
