/** The reference provider of the calendar: national holidays as dated data, the law's rules beyond them, local days. */
@NullMarked
package org.yakuba.calendar.core;

import org.jspecify.annotations.NullMarked;
