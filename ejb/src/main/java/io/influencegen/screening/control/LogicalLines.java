package io.influencegen.screening.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a file of comma-separated values into its records, which may hold line breaks between quotes. Takes no more memory than one record
 * may have: a quote that is never closed costs one line, and the next are read as if it were not there.
 */
final class LogicalLines {
    static final int LONGEST = 200_000;
    private static final int MOST_PHYSICAL = 200;

    private final Reader text;
    private final Deque<Line> read = new ArrayDeque<>();
    private long number;

    LogicalLines(Reader text) {
        this.text = new BufferedReader(text, 1 << 16);
    }

    /** A record, or why there is none on this line. */
    record Line(long number, String text, Optional<String> fault) {}

    Optional<Line> next() throws IOException {
        Optional<Line> first = physical();
        if (first.isEmpty() || first.get().fault.isPresent() || isClosed(first.get().text)) {
            return first;
        }
        return Optional.of(untilClosed(first.get()));
    }

    private Line untilClosed(Line first) throws IOException {
        StringBuilder whole = new StringBuilder(first.text);
        List<Line> more = new ArrayList<>();
        while (more.size() < MOST_PHYSICAL && whole.length() < LONGEST) {
            Optional<Line> next = physical();
            if (next.isEmpty() || next.get().fault.isPresent()) {
                next.ifPresent(more::add);
                break;
            }
            more.add(next.get());
            whole.append('\n').append(next.get().text);
            if (!isClosed(next.get().text)) {
                return new Line(first.number, whole.toString(), Optional.empty());
            }
        }
        for (int i = more.size() - 1; i >= 0; i--) {
            read.addFirst(more.get(i));
        }
        return new Line(first.number, "", Optional.of("a quote is not closed"));
    }

    /** An even number of quotes. */
    private static boolean isClosed(String line) {
        return line.chars().filter(letter -> letter == '"').count() % 2 == 0;
    }

    private Optional<Line> physical() throws IOException {
        if (!read.isEmpty()) {
            return Optional.of(read.removeFirst());
        }
        StringBuilder line = new StringBuilder();
        boolean tooLong = false;
        int letter = text.read();
        if (letter < 0) {
            return Optional.empty();
        }
        while (letter >= 0 && letter != '\n') {
            tooLong |= line.length() >= LONGEST;
            if (!tooLong) {
                line.append((char) letter);
            }
            letter = text.read();
        }
        number++;
        return Optional.of(checked(line, tooLong));
    }

    private Line checked(StringBuilder line, boolean tooLong) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        if (tooLong) {
            return new Line(number, "", Optional.of("the line is longer than " + LONGEST + " characters"));
        }
        if (line.indexOf("\0") >= 0) {
            return new Line(number, "", Optional.of("the line holds the character NUL"));
        }
        if (line.indexOf("\uFFFD") >= 0) {
            return new Line(number, "", Optional.of("the line is not UTF-8"));
        }
        return new Line(number, line.toString(), Optional.empty());
    }
}
