package io.influencegen.reconciliation.control;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a text into records, which may hold line breaks between quotes. Takes no more memory than one record may have: a quote that is
 * never closed costs one line, and the next are read as if it were not there.
 */
final class LineCutter {
    static final int LONGEST = 100_000;
    /** No quotes: every line is a record. */
    static final char NONE = '\0';

    private static final int MOST_PHYSICAL = 100;
    private static final int BUFFER = 1 << 16;

    private final Reader text;
    private final char quote;
    private final char[] buffer = new char[BUFFER];
    private final Deque<Line> again = new ArrayDeque<>();
    private int at;
    private int end;
    private long number;

    LineCutter(Reader text, char quote) {
        this.text = text;
        this.quote = quote;
    }

    /** A record and how often it has the quote, or why there is none on this line. */
    record Line(long number, String text, int quotes, String fault) {
        boolean isFaulty() {
            return fault != null;
        }

        private boolean isClosed() {
            return isFaulty() || quotes % 2 == 0;
        }
    }

    /** Empty at the end. */
    Optional<Line> next() throws IOException {
        Line first = physical();
        if (first == null) {
            return Optional.empty();
        }
        return Optional.of(first.isClosed() ? first : untilClosed(first));
    }

    private Line untilClosed(Line first) throws IOException {
        StringBuilder whole = new StringBuilder(first.text);
        List<Line> more = new ArrayList<>();
        int quotes = first.quotes;
        while (more.size() < MOST_PHYSICAL && whole.length() < LONGEST) {
            Line next = physical();
            if (next == null) {
                break;
            }
            more.add(next);
            if (next.isFaulty()) {
                break;
            }
            whole.append('\n').append(next.text);
            quotes += next.quotes;
            if (next.quotes % 2 == 1) {
                return new Line(first.number, whole.toString(), quotes, null);
            }
        }
        for (int i = more.size() - 1; i >= 0; i--) {
            again.addFirst(more.get(i));
        }
        return fault(first.number, "a quote is not closed");
    }

    /** Null at the end, for this runs once for each line of millions. */
    private Line physical() throws IOException {
        if (!again.isEmpty()) {
            return again.removeFirst();
        }
        if (at == end && !fill()) {
            return null;
        }
        number++;
        int stop = lineEnd(at);
        if (stop < end) {
            Line whole = line(new String(buffer, at, stop - at));
            at = stop + 1;
            return whole;
        }
        return acrossBuffers();
    }

    private Line acrossBuffers() throws IOException {
        StringBuilder parts = new StringBuilder();
        boolean tooLong = false;
        boolean open = true;
        while (open && (at < end || fill())) {
            int stop = lineEnd(at);
            tooLong |= parts.length() + stop - at > LONGEST;
            if (!tooLong) {
                parts.append(buffer, at, stop - at);
            }
            open = stop == end;
            at = open ? end : stop + 1;
        }
        return tooLong ? tooLong() : line(parts.toString());
    }

    private Line tooLong() {
        return fault(number, "the line is longer than " + LONGEST + " characters");
    }

    private int lineEnd(int from) {
        int stop = from;
        while (stop < end && buffer[stop] != '\n') {
            stop++;
        }
        return stop;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, text.read(buffer, 0, BUFFER));
        return end > 0;
    }

    private Line line(String found) {
        if (found.length() > LONGEST) {
            return tooLong();
        }
        if (found.indexOf('\0') >= 0) {
            return fault(number, "the line holds the character NUL");
        }
        if (found.indexOf('\uFFFD') >= 0) {
            return fault(number, "the line is not in the character set of the file");
        }
        String bare = found.endsWith("\r") ? found.substring(0, found.length() - 1) : found;
        return new Line(number, bare, quote == NONE ? 0 : count(bare), null);
    }

    private int count(String line) {
        int many = 0;
        for (int found = line.indexOf(quote); found >= 0; found = line.indexOf(quote, found + 1)) {
            many++;
        }
        return many;
    }

    private static Line fault(long number, String why) {
        return new Line(number, "", 0, why);
    }
}
