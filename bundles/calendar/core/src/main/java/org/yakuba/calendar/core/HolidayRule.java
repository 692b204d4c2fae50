package org.yakuba.calendar.core;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One line of {@code national-holiday-rules.csv}: a holiday, while it stands in an act, and how its day is found. */
record HolidayRule(String name, LocalDate from, LocalDate until, When when) {
    /** The days of a year, given the national holidays that the lines above have made of it. */
    interface When {
        Stream<LocalDate> days(int year, Set<LocalDate> holidays);
    }

    static HolidayRule of(List<String> row) {
        String from = row.get(1);
        String until = row.get(2);
        return new HolidayRule(
                row.get(0),
                from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from),
                until.isEmpty() ? LocalDate.MAX : LocalDate.parse(until),
                when(row.get(3)));
    }

    Stream<LocalDate> days(int year, Set<LocalDate> holidays) {
        return when.days(year, holidays).filter(day -> !day.isBefore(from) && !day.isAfter(until));
    }

    private static When when(String text) {
        return switch (text) {
            case "spring-equinox" -> (year, holidays) -> Stream.of(Equinox.SPRING.in(year));
            case "autumn-equinox" -> (year, holidays) -> Stream.of(Equinox.AUTUMN.in(year));
            case "sunday:next-day" -> (year, holidays) -> sundays(holidays).map(sunday -> sunday.plusDays(1));
            case "sunday:next-free-day" ->
                (year, holidays) -> sundays(holidays).map(sunday -> freeAfter(sunday, holidays));
            case "between" -> (year, holidays) -> between(holidays);
            case "between:not-sunday" -> (year, holidays) -> between(holidays).filter(day -> !isSunday(day));
            default -> onDate(text);
        };
    }

    private static When onDate(String text) {
        String[] parts = text.split("-", -1);
        if (parts.length == 2) {
            MonthDay day = MonthDay.parse("--" + text);
            return (year, holidays) -> Stream.of(day.atYear(year));
        }
        int month = Integer.parseInt(parts[0]);
        DayOfWeek weekday = DayOfWeek.valueOf(parts[1]);
        int nth = Integer.parseInt(parts[2]);
        return (year, holidays) -> Stream.of(LocalDate.of(year, month, 1).with(dayOfWeekInMonth(nth, weekday)));
    }

    private static Stream<LocalDate> sundays(Set<LocalDate> holidays) {
        return holidays.stream().filter(HolidayRule::isSunday);
    }

    private static LocalDate freeAfter(LocalDate sunday, Set<LocalDate> holidays) {
        return sunday.datesUntil(sunday.plusMonths(1))
                .filter(day -> !holidays.contains(day))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<LocalDate> between(Set<LocalDate> holidays) {
        return holidays.stream()
                .map(holiday -> holiday.plusDays(1))
                .filter(day -> !holidays.contains(day) && holidays.contains(day.plusDays(1)));
    }

    private static boolean isSunday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
