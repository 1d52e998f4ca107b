package io.influencegen.moderation.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The runs of letters and digits of a reading, and what stands between them. */
final class Pieces {
    private static final Set<String> CONTRACTED = Set.of("s", "t", "d", "m", "re", "ve", "ll");

    private final Reading reading;
    private final List<Piece> all = new ArrayList<>();

    /** Signs {@code first} to {@code last}; {@code single} where they are one letter, however often. */
    record Piece(int first, int last, boolean single, boolean spaceBefore) {}

    Pieces(Reading reading) {
        this.reading = reading;
        int at = 0;
        boolean space = true;
        while (at < reading.length()) {
            if (reading.isWord(at)) {
                int last = end(at);
                boolean apart = space || isContraction(at, last);
                all.add(new Piece(at, last, isSingle(at, last), apart));
                space = false;
                at = last + 1;
            } else {
                space |= reading.isSpace(at);
                at++;
            }
        }
    }

    int count() {
        return all.size();
    }

    Piece get(int index) {
        return all.get(index);
    }

    /** Whether the piece is a letter of a word that is written with something between its letters. */
    boolean isSpelled(int index) {
        return index >= 0 && index < all.size() && all.get(index).single();
    }

    /** "A" and "I" are words too. */
    boolean isWordOfOneLetter(int index) {
        Piece piece = all.get(index);
        char letter = reading.sign(piece.first());
        return piece.first() == piece.last() && (letter == 'a' || letter == 'i');
    }

    private int end(int first) {
        int last = first;
        while (last + 1 < reading.length() && reading.isWord(last + 1)) {
            last++;
        }
        return last;
    }

    private boolean isSingle(int first, int last) {
        for (int i = first + 1; i <= last; i++) {
            if (reading.sign(i) != reading.sign(first)) {
                return false;
            }
        }
        return true;
    }

    /** In "who're" the apostrophe does not hide a word. */
    private boolean isContraction(int first, int last) {
        return first > 1
                && reading.sign(first - 1) == '\''
                && reading.isWord(first - 2)
                && CONTRACTED.contains(reading.signs().substring(first, last + 1));
    }
}
