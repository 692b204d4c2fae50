package org.yakuba.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** The calendar does not know the day asked for, or would have to leave its range to find the answer. */
public final class OutsideCalendar extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final LocalDate asked;
    private final LocalDate first;
    private final LocalDate last;

    public OutsideCalendar(LocalDate asked, LocalDate first, LocalDate last) {
        super(("%s の開庁日・閉庁日は分かりません。この暦が答えるのは %s から %s までです。"
                        + " / The calendar answers from %2$s to %3$s; it does not know the days around %1$s.")
                .formatted(requireNonNull(asked), requireNonNull(first), requireNonNull(last)));
        this.asked = asked;
        this.first = first;
        this.last = last;
    }

    public LocalDate asked() {
        return asked;
    }

    public LocalDate first() {
        return first;
    }

    public LocalDate last() {
        return last;
    }
}
