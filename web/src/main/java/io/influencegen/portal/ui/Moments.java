package io.influencegen.portal.ui;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments and spans as people read them; moments in UTC, which every log and every node uses. */
@Named
@ApplicationScoped
public class Moments {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final int MILLIS_SHOWN_BELOW = 10_000;

    public String at(Instant moment) {
        return moment == null ? "" : MOMENT.format(moment);
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
