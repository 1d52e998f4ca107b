package io.influencegen.usage.boundary;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Days that a report is about, the last included; days are those of UTC, as months of quotas are. */
public record UsageSpan(LocalDate from, LocalDate to) implements Serializable {
    private static final int MOST_DAYS = 1100;

    public UsageSpan {
        if (from.isAfter(to)) {
            throw new DomainException(CommonError.INVALID_VALUE, "from", "must not be after " + to);
        }
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new DomainException(CommonError.INVALID_VALUE, "to", "must be within three years of the first day");
        }
    }

    /** As days are written in addresses; what is left open is this month up to today. */
    public static UsageSpan of(Optional<String> from, Optional<String> to, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate last = to.filter(text -> !text.isBlank()).map(UsageSpan::day).orElse(today);
        return new UsageSpan(
                from.filter(text -> !text.isBlank()).map(UsageSpan::day).orElseGet(() -> last.withDayOfMonth(1)), last);
    }

    public Instant begin() {
        return from.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first moment after it. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1 || day.getYear() > 9998) {
                throw new DateTimeException("Out of range");
            }
            return day;
        } catch (DateTimeException malformed) {
            throw new DomainException(malformed, CommonError.INVALID_VALUE, text, "write the day as 2026-11-20");
        }
    }
}
