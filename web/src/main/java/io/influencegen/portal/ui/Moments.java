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

    public String span(Duration span) {
        if (span.toMillis() < MILLIS_SHOWN_BELOW) {
            return span.toMillis() + " ms";
        }
        return span.toMinutes() == 0
                ? span.toSeconds() + " s"
                : span.toMinutes() + " min " + span.toSecondsPart() + " s";
    }
}
