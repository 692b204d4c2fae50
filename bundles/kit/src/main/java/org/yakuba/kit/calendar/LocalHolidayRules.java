package org.yakuba.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.yakuba.kit.calendar.CalendarOption.LOCAL_HOLIDAYS;
import static org.yakuba.kit.calendar.SampleDays.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.yakuba.calendar.BusinessCalendar;

/** The rules of {@link CalendarOption#LOCAL_HOLIDAYS}, and of its refusal. */
abstract class LocalHolidayRules {
    private static final String PEACE = "08-06=平和記念日";

    protected abstract BusinessCalendar calendar();

    protected abstract BusinessCalendar calendarWith(List<String> localHolidays);

    protected abstract Set<CalendarOption> supported();

    @Test
    @DisplayName("CAL-21 A local holiday closes its day every year, or once, and no other day")
    void cal21() {
        assumeSupported();
        BusinessCalendar local = calendarWith(List.of(PEACE, "2027-04-01=市制施行記念日"));
        BusinessCalendar plain = calendar();
        assertThat(days(1955, 2050)).allSatisfy(date -> {
            boolean peace = date.getMonthValue() == 8 && date.getDayOfMonth() == 6;
            boolean founding = date.equals(LocalDate.of(2027, 4, 1));
            if (peace || founding) {
                assertThat(local.day(date).closedBecause()).contains(peace ? "平和記念日" : "市制施行記念日");
            } else {
                assertThat(local.day(date)).isEqualTo(plain.day(date));
            }
        });
        assertThat(local.next(LocalDate.of(2026, 8, 5))).isEqualTo("2026-08-07");
        assertThat(local.previous(LocalDate.of(2026, 8, 7))).isEqualTo("2026-08-05");
        assertThat(local.onOrAfter(LocalDate.of(2026, 8, 6))).isEqualTo("2026-08-07");
    }

    @Test
    @DisplayName("CAL-22 A local holiday is named before the new year and the day of the week, after the law's holiday")
    void cal22() {
        assumeSupported();
        BusinessCalendar local = calendarWith(List.of("11-22=市民の日", "11-23=市民の日", "12-30=市民の日"));
        assertThat(local.day(LocalDate.of(2026, 11, 22)).closedBecause()).contains("市民の日");
        assertThat(local.day(LocalDate.of(2026, 11, 23)).closedBecause()).contains("勤労感謝の日");
        assertThat(local.day(LocalDate.of(2026, 12, 30)).closedBecause()).contains("市民の日");
    }

    @Test
    @DisplayName(
            "CAL-23 A name comes back character by character: outside the basic plane, with variation selector, half width")
    void cal23() {
        assumeSupported();
        for (String name : List.of("\ud842\udfb7野の日", "葛\udb40\udd00城の日", "ﾊﾝｶｸの日", "a=b, \"c\" の日", "ヶ・々〆の日")) {
            assertThat(calendarWith(List.of("06-10=" + name))
                            .day(LocalDate.of(2026, 6, 10))
                            .closedBecause())
                    .contains(name);
        }
    }

    @Test
    @DisplayName("CAL-24 A holiday of 29 February closes nothing in other years")
    void cal24() {
        assumeSupported();
        BusinessCalendar local = calendarWith(List.of("02-29=閏日"));
        assertThat(local.day(LocalDate.of(2028, 2, 29)).closedBecause()).contains("閏日");
        assertThat(local.day(LocalDate.of(2030, 2, 28)).open()).isTrue();
        assertThat(local.day(LocalDate.of(2030, 3, 1)).open()).isTrue();
    }

    @Test
    @DisplayName("CAL-25 A local holiday that cannot be read is refused with its value, not passed over")
    void cal25() {
        assumeSupported();
        for (String entry : List.of("8/6=平和記念日", "08-06", "08-06= ", "13-01=市民の日", "02-30=市民の日", "2027-02-29=市民の日")) {
            assertThatThrownBy(() -> calendarWith(List.of(PEACE, entry)))
                    .as(entry)
                    .hasMessageContaining(entry);
        }
    }

    @Test
    @DisplayName("CAL-26 A local holiday closes its day, or is refused with its value; it is never passed over")
    void cal26() {
        try {
            assertThat(calendarWith(List.of(PEACE))
                            .day(LocalDate.of(2026, 8, 6))
                            .open())
                    .isFalse();
        } catch (RuntimeException refusal) {
            assertThat(supported()).as("refused: %s", refusal).doesNotContain(LOCAL_HOLIDAYS);
            assertThat(refusal).hasMessageContaining(PEACE);
        }
    }

    private void assumeSupported() {
        assumeTrue(supported().contains(LOCAL_HOLIDAYS), "local holidays are not supported");
    }
}
