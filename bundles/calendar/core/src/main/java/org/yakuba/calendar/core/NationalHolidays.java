package org.yakuba.calendar.core;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** National holidays: as published where they are, by the rules of the law for the years after. */
final class NationalHolidays {
    private final Map<LocalDate, String> published;
    private final int lastPublishedYear;
    private final HolidayLaw law;
    private final Map<Integer, Map<LocalDate, String>> computed = new ConcurrentHashMap<>();

    NationalHolidays(LawFile published, HolidayLaw law) {
        Map<LocalDate, String> days = new HashMap<>();
        published.forEach(row -> days.put(LocalDate.parse(row.get(0)), row.get(1)));
        this.published = Map.copyOf(days);
        this.lastPublishedYear =
                days.keySet().stream().mapToInt(LocalDate::getYear).max().orElseThrow();
        this.law = law;
    }

    static NationalHolidays bundled() {
        return new NationalHolidays(LawFile.bundled("national-holidays.csv"), HolidayLaw.bundled());
    }

    Optional<String> name(LocalDate date) {
        Map<LocalDate, String> holidays =
                isPublished(date) ? published : computed.computeIfAbsent(date.getYear(), law::in);
        return Optional.ofNullable(holidays.get(date));
    }

    boolean isPublished(LocalDate date) {
        return date.getYear() <= lastPublishedYear;
    }
}
