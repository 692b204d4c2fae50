/** The calendar over REST, {@code /api/calendar}; described in {@code openapi.yaml}. */
@NullMarked
package org.yakuba.calendar.web;

import org.jspecify.annotations.NullMarked;
