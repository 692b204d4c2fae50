package org.yakuba.calendar;

import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;
import org.yakuba.base.DomainService;

/**
 * Answers for every day from {@link #FIRST} to at least the end of 2099 whether the municipality is open.
 *
 * <p>Closed are Saturdays, Sundays, national holidays (国民の祝日に関する法律), the days around the new year and the
 * holidays of the municipality's own ordinance (地方自治法第4条の2). Where several reasons meet, the first of this order is
 * named: national holiday, local holiday, new year, day of the week.
 *
 * <p>The weekly closing of today is applied to all years: the Saturdays that were half days until about 1992 are closed.
 *
 * <p>An implementation is immutable or thread-safe, and answers without I/O. Every method throws
 * {@link OutsideCalendar} if the day asked for, or the answer, lies outside the days that the calendar knows, and
 * {@link NullPointerException} for null.
 */
@ProviderType
@DomainService(domain = "calendar")
public interface BusinessCalendar {
    /** The first day that every calendar knows. */
    LocalDate FIRST = LocalDate.of(1955, 1, 1);

    Day day(LocalDate date);

    /** The date itself if open, else the next open day: how a due date moves (地方自治法第4条の2第4項). */
    LocalDate onOrAfter(LocalDate date);

    /** The first open day after the date, whether or not the date itself is open. */
    LocalDate next(LocalDate date);

    /** The last open day before the date, whether or not the date itself is open. */
    LocalDate previous(LocalDate date);
}
