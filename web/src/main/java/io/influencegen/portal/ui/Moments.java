package io.influencegen.portal.ui;

import io.influencegen.access.boundary.RequestContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments and spans as people read them; moments in the time zone of who reads them. */
@Named
@ApplicationScoped
public class Moments {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH);
    private static final long SECOND = 1000;
    private static final long TENTH = 100;
    private static final long SECOND_IN_TENTHS = 10;
    private static final int TENTHS_BELOW = 10_000;

    @Inject
    private RequestContext context;

    public String at(Instant moment) {
        return moment == null ? "" : MOMENT.format(moment.atZone(context.timeZone()));
    }

    /** In one number, for where there is little room. */
    public String brief(Duration span) {
        if (span.toHours() > 0) {
            return digit(span.toMinutes() / 60.0) + " h";
        }
        return span.toMinutes() > 0 ? digit(span.toSeconds() / 60.0) + " min" : digit(span.toMillis() / 1000.0) + " s";
    }

    public String span(Duration span) {
        if (span.toDays() > 0) {
            return two(span.toDays(), "d", span.toHoursPart(), "h");
        }
        if (span.toHours() > 0) {
            return two(span.toHours(), "h", span.toMinutesPart(), "min");
        }
        if (span.toMinutes() > 0) {
            return two(span.toMinutes(), "min", span.toSecondsPart(), "s");
        }
        return span.toSeconds() > 0 ? tenths(span.toMillis()) + " s" : span.toMillis() + " ms";
    }

    private static String two(long large, String unit, long small, String smallUnit) {
        return large + " " + unit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }

    /** No tenths where there are none, or where nobody minds them. */
    private static String tenths(long millis) {
        if (millis >= TENTHS_BELOW) {
            return String.valueOf(millis / SECOND);
        }
        long tenths = Math.round((double) millis / TENTH);
        return tenths / SECOND_IN_TENTHS + (tenths % SECOND_IN_TENTHS == 0 ? "" : "." + tenths % SECOND_IN_TENTHS);
    }

    private static String digit(double number) {
        return String.format(Locale.ENGLISH, number < 100 ? "%.1f" : "%,.0f", number);
    }
}
