package io.influencegen.screening.control;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds a date of birth against those of a list, which may be several, and may be but a year. */
final class BirthDates {
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    private BirthDates() {}

    /** In the order of what they are worth. */
    enum Agreement {
        SAME,
        /** As far as the list knows. */
        PARTLY,
        /** One year off, or day and month swapped: a slip of the pen. */
        CLOSE,
        OTHER
    }

    /** The best of all; empty when the list has none that can be read. */
    static Optional<Agreement> compare(LocalDate asked, String listed) {
        return Stream.of(listed.split(";", -1))
                .map(String::strip)
                .map(DATE::matcher)
                .filter(Matcher::matches)
                .map(date -> compare(asked, date))
                .min(Comparator.naturalOrder());
    }

    private static Agreement compare(LocalDate asked, Matcher listed) {
        int year = Integer.parseInt(listed.group(1));
        int month = listed.group(2) == null ? 0 : Integer.parseInt(listed.group(2));
        int day = listed.group(3) == null ? 0 : Integer.parseInt(listed.group(3));
        boolean sameYear = year == asked.getYear();
        boolean sameMonth = month == asked.getMonthValue();
        if (sameYear && sameMonth && day == asked.getDayOfMonth()) {
            return Agreement.SAME;
        }
        if (sameYear && day == 0 && (month == 0 || sameMonth)) {
            return Agreement.PARTLY;
        }
        boolean swapped = sameYear && day == asked.getMonthValue() && month == asked.getDayOfMonth();
        boolean sameDay = sameMonth && day == asked.getDayOfMonth();
        boolean slip = (sameYear && sameMonth) || (sameDay && Math.abs(year - asked.getYear()) == 1);
        boolean nearYear = day == 0 && Math.abs(year - asked.getYear()) <= 1;
        return swapped || slip || nearYear ? Agreement.CLOSE : Agreement.OTHER;
    }
}
