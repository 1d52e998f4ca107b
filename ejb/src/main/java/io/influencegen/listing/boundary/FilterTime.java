package io.influencegen.listing.boundary;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The time that a filter names: a day as 2026-11-20 (in UTC), or an instant, in years that a database knows too. */
public final class FilterTime {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private FilterTime() {}

    /** The first moment of a day, or the instant itself. */
    public static Instant from(String value) {
        return read(value, 0);
    }

    /** The first moment after a day, so that all of it is before; or the instant itself. */
    public static Instant until(String value) {
        return read(value, 1);
    }

    private static Instant read(String value, int daysLater) {
        try {
            Instant moment = value.contains("T")
                    ? Instant.parse(value)
                    : LocalDate.parse(value)
                            .plusDays(daysLater)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
            if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
                throw new DateTimeException("Out of range");
            }
            return moment;
        } catch (DateTimeException malformed) {
            throw new DomainException(malformed, CommonError.INVALID_VALUE, value, "write the day as 2026-11-20");
        }
    }
}
