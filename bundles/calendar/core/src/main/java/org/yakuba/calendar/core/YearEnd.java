package org.yakuba.calendar.core;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.regex.Pattern;

/** The days around the new year, both ends included. */
record YearEnd(MonthDay first, MonthDay last) {
    private static final Pattern FORM = Pattern.compile("\\d\\d-\\d\\d\\.\\.\\d\\d-\\d\\d");

    static boolean fits(String range) {
        return FORM.matcher(range).matches();
    }

    static YearEnd parse(String where, String range) {
        try {
            if (fits(range)) {
                return new YearEnd(
                        MonthDay.parse("--" + range.substring(0, 5)), MonthDay.parse("--" + range.substring(7)));
            }
        } catch (DateTimeException e) {
            // a day that no calendar has: refused like any other form
        }
        throw new Malformed(
                where,
                range,
                "最初と最後の日を MM-dd..MM-dd の形で書いてください(例 12-29..01-03)。",
                "Write the first and the last day as MM-dd..MM-dd (12-29..01-03).");
    }

    boolean contains(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        boolean begun = !day.isBefore(first);
        boolean notOver = !day.isAfter(last);
        return first.isAfter(last) ? begun || notOver : begun && notOver;
    }
}
