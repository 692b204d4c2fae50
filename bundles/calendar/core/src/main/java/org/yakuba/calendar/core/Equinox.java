package org.yakuba.calendar.core;

import java.time.LocalDate;
import java.time.Month;

/**
 * Day of the equinox in Japan by the customary approximation: the moment of 1980 in fractions of a March or September
 * day, plus what a year has more than 365 days, minus the leap days since. The law itself names no date; the official
 * one stands in the almanac of the National Astronomical Observatory in February of the year before.
 */
enum Equinox {
    SPRING(Month.MARCH, 20.8357, 20.8431),
    AUTUMN(Month.SEPTEMBER, 23.2588, 23.2488);

    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2099;

    private static final double DAYS_BEYOND_365 = 0.242194;

    private final Month month;
    private final double until1979;
    private final double from1980;

    Equinox(Month month, double until1979, double from1980) {
        this.month = month;
        this.until1979 = until1979;
        this.from1980 = from1980;
    }

    LocalDate in(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("no approximation for the equinox of " + year);
        }
        int since1980 = year - 1980;
        int leapDays = year < 1980 ? (year - 1983) / 4 : since1980 / 4;
        double moment = (year < 1980 ? until1979 : from1980) + DAYS_BEYOND_365 * since1980 - leapDays;
        return LocalDate.of(year, month, (int) moment);
    }
}
