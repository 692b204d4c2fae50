package org.yakuba.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One day of the municipality's calendar.
 *
 * @param closedBecause why the office is closed, as people read it (勤労感謝の日, 土曜日 …); empty on a business day
 * @param provisional the national holidays of that year are not published yet: the law as it stands today was applied,
 *     and any day of the year may still change
 */
public record Day(LocalDate date, Optional<String> closedBecause, boolean provisional) {
    public Day {
        requireNonNull(date, "date");
        if (closedBecause.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("%s: a closed day needs a reason that people can read".formatted(date));
        }
    }

    public boolean open() {
        return closedBecause.isEmpty();
    }
}
