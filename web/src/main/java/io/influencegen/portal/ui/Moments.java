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
    private static final int MILLIS_SHOWN_BELOW = 10_000;

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
        if (span.toMillis() < MILLIS_SHOWN_BELOW) {
            return span.toMillis() + " ms";
        }
        return span.toMinutes() == 0
                ? span.toSeconds() + " s"
                : span.toMinutes() + " min " + span.toSecondsPart() + " s";
    }

    private static String digit(double number) {
        return String.format(Locale.ENGLISH, number < 100 ? "%.1f" : "%,.0f", number);
    }
}
