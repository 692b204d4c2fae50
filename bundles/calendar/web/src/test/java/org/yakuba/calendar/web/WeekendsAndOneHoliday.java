package org.yakuba.calendar.web;

import java.time.LocalDate;
import java.util.Optional;
import org.yakuba.calendar.BusinessCalendar;
import org.yakuba.calendar.Day;
import org.yakuba.calendar.OutsideCalendar;

/** The smallest calendar that shows every kind of answer. */
final class WeekendsAndOneHoliday implements BusinessCalendar {
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    @Override
    public Day day(LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw new OutsideCalendar(date, FIRST, LAST);
        }
        String reason = date.equals(LocalDate.of(2026, 11, 23))
                ? "勤労感謝の日"
                : date.getDayOfWeek().getValue() > 5 ? "週末" : null;
        return new Day(date, Optional.ofNullable(reason), date.getYear() > 2027);
    }

    @Override
    public LocalDate onOrAfter(LocalDate date) {
        return day(date).open() ? date : onOrAfter(date.plusDays(1));
    }

    @Override
    public LocalDate next(LocalDate date) {
        return onOrAfter(date.plusDays(1));
    }

    @Override
    public LocalDate previous(LocalDate date) {
        LocalDate before = date.minusDays(1);
        return day(before).open() ? before : previous(before);
    }
}
