/**
 * The contract of the calendar as tests that a provider runs on itself: extend {@link
 * org.yakuba.kit.calendar.CalendarContract} in the provider's project. The rule numbers (CAL-01 …) are stable; a new rule
 * comes with a new minor version of the api's level.
 */
@NullMarked
package org.yakuba.kit.calendar;

import org.jspecify.annotations.NullMarked;
