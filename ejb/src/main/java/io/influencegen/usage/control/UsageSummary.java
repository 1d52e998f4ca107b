package io.influencegen.usage.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Adds the log up by days that are over. */
@Dependent
public class UsageSummary {
    /** A picture's end is written a little later than it happened. */
    private static final Duration SETTLED_AFTER = Duration.ofHours(1);

    private static final int MOST_DAYS = 31;

    private final UsageDayRepository days;
    private final Clock clock;

    @Inject
    public UsageSummary(UsageDayRepository days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    public Optional<LocalDate> begin(int again) {
        return days.firstLogged().map(first -> {
            LocalDate next = days.rolledUntil().minusDays(again);
            return next.isBefore(first) ? first : next;
        });
    }

    public int rollUp(LocalDate from) {
        LocalDate over = LocalDate.ofInstant(clock.instant().minus(SETTLED_AFTER), ZoneOffset.UTC);
        LocalDate until = from.plusDays(MOST_DAYS).isBefore(over) ? from.plusDays(MOST_DAYS) : over;
        if (!from.isBefore(until)) {
            return 0;
        }
        days.rollUp(from, until);
        return Math.toIntExact(ChronoUnit.DAYS.between(from, until));
    }
}
