package org.yakuba.calendar.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What closes every year and every week: the days around the new year, Saturdays and Sundays. */
record ClosingDays(YearEnd yearEnd, String yearEndName, Map<DayOfWeek, String> weekly) {
    static ClosingDays bundled() {
        LawFile file = LawFile.bundled("closing-days.csv");
        Map<DayOfWeek, String> weekly = new EnumMap<>(DayOfWeek.class);
        List<ClosingDays> read = new ArrayList<>();
        file.forEach(row -> {
            if (YearEnd.fits(row.get(0))) {
                read.add(new ClosingDays(YearEnd.parse(file.name(), row.get(0)), row.get(1), weekly));
            } else {
                weekly.put(DayOfWeek.valueOf(row.get(0)), row.get(1));
            }
        });
        return read.get(0);
    }

    ClosingDays withYearEnd(YearEnd other) {
        return new ClosingDays(other, yearEndName, weekly);
    }

    Optional<String> reason(LocalDate date) {
        return yearEnd.contains(date) ? Optional.of(yearEndName) : Optional.ofNullable(weekly.get(date.getDayOfWeek()));
    }
}
