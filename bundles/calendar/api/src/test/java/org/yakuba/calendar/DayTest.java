package org.yakuba.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RT-33")
class DayTest {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

    @Test
    void aDayIsOpenUnlessSomethingClosesIt() {
        assertThat(new Day(DATE, Optional.empty(), false).open()).isTrue();
        assertThat(new Day(DATE, Optional.of("勤労感謝の日"), false).open()).isFalse();
    }

    @Test
    void aClosedDayWithoutAReadableReasonIsRefused() {
        assertThatThrownBy(() -> new Day(DATE, Optional.of(" "), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-11-23");
    }

    @Test
    void aDayOutsideTheCalendarIsNamedWithTheRangeInBothLanguages() {
        var outside = new OutsideCalendar(LocalDate.of(1900, 1, 1), BusinessCalendar.FIRST, LocalDate.of(2099, 12, 31));
        assertThat(outside)
                .hasMessageContainingAll(
                        "1900-01-01 の", "1955-01-01 から 2099-12-31 まで", "from 1955-01-01 to 2099-12-31");
    }
}
