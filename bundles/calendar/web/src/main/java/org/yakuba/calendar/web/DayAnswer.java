package org.yakuba.calendar.web;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yakuba.calendar.BusinessCalendar;
import org.yakuba.calendar.Day;
import org.yakuba.calendar.OutsideCalendar;

/**
 * A day as other systems read it. What does not apply is left out: {@code closedBecause} on a business day,
 * {@code provisional} once the year is published, a neighbour that lies beyond the days the calendar knows.
 */
record DayAnswer(
        String date,
        boolean businessDay,
        @Nullable String closedBecause,
        @Nullable String nextBusinessDay,
        @Nullable String previousBusinessDay,
        @Nullable Boolean provisional) {

    static DayAnswer of(BusinessCalendar calendar, LocalDate date) {
        Day day = calendar.day(date);
        return new DayAnswer(
                date.toString(),
                day.open(),
                day.closedBecause().orElse(null),
                neighbour(calendar::next, date),
                neighbour(calendar::previous, date),
                day.provisional() ? Boolean.TRUE : null);
    }

    private static @Nullable String neighbour(UnaryOperator<LocalDate> step, LocalDate date) {
        try {
            return step.apply(date).toString();
        } catch (OutsideCalendar e) {
            return null;
        }
    }
}
