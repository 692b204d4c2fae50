package org.yakuba.calendar.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The act on national holidays, in the version of each day. */
record HolidayLaw(List<HolidayRule> rules) {
    static HolidayLaw bundled() {
        return of(LawFile.bundled("national-holiday-rules.csv"));
    }

    static HolidayLaw of(LawFile file) {
        List<HolidayRule> rules = new ArrayList<>();
        file.forEach(row -> rules.add(HolidayRule.of(row)));
        return new HolidayLaw(List.copyOf(rules));
    }

    /** The holidays of a year with their names. */
    SortedMap<LocalDate, String> in(int year) {
        SortedMap<LocalDate, String> holidays = new TreeMap<>();
        for (HolidayRule rule : rules) {
            for (LocalDate day : rule.days(year, holidays.keySet()).toList()) {
                holidays.putIfAbsent(day, rule.name());
            }
        }
        return holidays;
    }
}
