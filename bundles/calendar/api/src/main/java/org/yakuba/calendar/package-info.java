/**
 * Business days of one municipality: when its offices are open, why they are closed, and where a due date moves.
 *
 * <p>A vendor implements {@link org.yakuba.calendar.BusinessCalendar}; every domain calls it. Import {@code [1.0,2)} to
 * call, {@code [1.0,1.1)} to implement. A provider conforms when {@code CalendarContract} of the vendor kit passes.
 */
@Version("1.0.0")
@NullMarked
package org.yakuba.calendar;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
