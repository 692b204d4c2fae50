package org.yakuba.kit.calendar;

/** What a provider may leave out if it says so. The kit then checks that it refuses instead of answering wrongly. */
public enum CalendarOption {
    /** Holidays of the municipality's own ordinance, configured as {@code localHolidays}. */
    LOCAL_HOLIDAYS
}
