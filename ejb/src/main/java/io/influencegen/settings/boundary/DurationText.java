package io.influencegen.settings.boundary;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 90s}, {@code 30m}, {@code 1h 30m}, {@code 2d}; ISO 8601 is read too. */
public final class DurationText {
    private static final Pattern PARTS =
            Pattern.compile("(?:(\\d{1,6})d)?\\s*(?:(\\d{1,6})h)?\\s*(?:(\\d{1,6})m)?\\s*(?:(\\d{1,9})s)?");

    private DurationText() {}

    public static Optional<Duration> read(String text) {
        String clean = text.strip().toLowerCase(Locale.ROOT);
        if (clean.startsWith("p")) {
            return readIso(clean);
        }
        Matcher parts = PARTS.matcher(clean);
        return clean.isEmpty() || !parts.matches()
                ? Optional.empty()
                : Optional.of(Duration.ofDays(part(parts, 1))
                        .plusHours(part(parts, 2))
                        .plusMinutes(part(parts, 3))
                        .plusSeconds(part(parts, 4)));
    }

    public static String write(Duration duration) {
        StringBuilder text = new StringBuilder();
        append(text, duration.toDays(), "d");
        append(text, duration.toHoursPart(), "h");
        append(text, duration.toMinutesPart(), "m");
        append(text, duration.toSecondsPart(), "s");
        return text.isEmpty() ? "0s" : text.toString();
    }

    private static Optional<Duration> readIso(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private static long part(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
    }

    private static void append(StringBuilder text, long amount, String unit) {
        if (amount > 0) {
            text.append(text.isEmpty() ? "" : " ").append(amount).append(unit);
        }
    }
}
