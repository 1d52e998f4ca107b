package io.influencegen.moderation.control;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds forbidden words in a reading, as whole words: also with letters repeated, replaced by digits and symbols, or set apart. Letters
 * that are set apart make one word together, so that none is found within another.
 */
final class WordScan {
    private static final int LEAST_LETTERS = 2;
    private static final int MOST_STATES = 400;
    private static final int LONGEST = 256;

    private final WordTree tree;
    private final Reading reading;
    private final Pieces pieces;
    private final List<Hit> hits = new ArrayList<>();
    private List<State> states = List.of();

    /** A term, and the signs it was found in. */
    record Hit(int term, int first, int last) {
        /** Whether the other, of the same rule, holds all of this and more. */
        boolean isWithin(Hit other) {
            return term == other.term && other.first <= first && other.last >= last;
        }
    }

    /** How far a term is read; joined where that went over something that is not a letter. */
    private record State(WordTree node, boolean joined) {}

    private WordScan(WordTree tree, Reading reading) {
        this.tree = tree;
        this.reading = reading;
        this.pieces = new Pieces(reading);
    }

    static List<Hit> of(WordTree tree, Reading reading) {
        WordScan scan = new WordScan(tree, reading);
        for (int piece = 0; piece < scan.pieces.count(); piece++) {
            int first = scan.pieces.get(piece).first();
            scan.walk(piece, first);
            int behindDigits = scan.behindDigits(piece);
            if (behindDigits > first) {
                scan.walk(piece, behindDigits);
            }
        }
        return scan.hits;
    }

    private int behindDigits(int piece) {
        int at = pieces.get(piece).first();
        while (at <= pieces.get(piece).last() && reading.isDigit(at)) {
            at++;
        }
        return at;
    }

    private void walk(int start, int first) {
        states = new ArrayList<>();
        reach(tree, false, states);
        boolean spelled = true;
        for (int piece = start; piece < pieces.count() && !states.isEmpty(); piece++) {
            Pieces.Piece here = pieces.get(piece);
            spelled &= here.single();
            if (here.first() - first > LONGEST || (piece > start && !enter(here, spelled))) {
                return;
            }
            for (int at = piece == start ? first : here.first(); at <= here.last() && !states.isEmpty(); at++) {
                step(at);
                note(start, first, piece, at);
            }
        }
    }

    /** What goes on after a gap: a phrase at its break, and a word where the gap has no space or parts single letters. */
    private boolean enter(Pieces.Piece here, boolean spelled) {
        List<State> next = new ArrayList<>();
        for (State state : states) {
            boolean fits = state.node().isBreak();
            if (fits || !here.spaceBefore() || spelled) {
                add(new State(state.node(), state.joined() || !fits), next);
            }
        }
        states = next;
        return !states.isEmpty();
    }

    private void step(int at) {
        List<State> next = new ArrayList<>();
        char sign = reading.sign(at);
        String others = reading.alternatives(at);
        for (State state : states) {
            advance(state, sign, next);
            for (int i = 0; i < others.length(); i++) {
                advance(state, others.charAt(i), next);
            }
        }
        states = next;
    }

    private void advance(State state, char sign, List<State> next) {
        if (sign == Reading.ANY) {
            for (WordTree child : state.node().children()) {
                reach(child, state.joined(), next);
            }
            return;
        }
        WordTree child = state.node().child(sign);
        if (child != null) {
            reach(child, state.joined(), next);
        }
        if (state.node().letter() == sign) {
            add(state, next);
        }
    }

    private static void reach(WordTree node, boolean joined, List<State> next) {
        add(new State(node, joined), next);
        WordTree gap = node.child(WordTree.BREAK);
        if (gap != null) {
            add(new State(gap, joined), next);
        }
    }

    private static void add(State state, List<State> next) {
        if (next.size() < MOST_STATES && !next.contains(state)) {
            next.add(state);
        }
    }

    private void note(int start, int first, int piece, int at) {
        for (State state : states) {
            int[] ending = isEnd(piece, at) ? state.node().ending() : new int[0];
            int[] beginning = state.node().beginning();
            if (ending.length + beginning.length > 0
                    && isLettered(first, at)
                    && (!state.joined() || isWhole(start, piece))) {
                record(ending, first, at);
                record(beginning, first, pieces.get(piece).last());
            }
        }
    }

    private void record(int[] terms, int first, int last) {
        for (int term : terms) {
            hits.add(new Hit(term, first, last));
        }
    }

    private boolean isEnd(int piece, int at) {
        int next = at + 1;
        while (next <= pieces.get(piece).last() && reading.isDigit(next)) {
            next++;
        }
        return next > pieces.get(piece).last();
    }

    /** A word is not made of digits. */
    private boolean isLettered(int first, int last) {
        int letters = 0;
        int others = 0;
        for (int i = first; i <= last; i++) {
            if (reading.isLetter(i)) {
                letters++;
            } else if (reading.isWord(i)) {
                others++;
            }
        }
        return letters >= LEAST_LETTERS || others == 0;
    }

    /** Of a word whose letters are set apart nothing is left over on either side. */
    private boolean isWhole(int start, int end) {
        if (!isLeftOver(start - 1, start) && !isLeftOver(end + 1, end + 1)) {
            return true;
        }
        for (int piece = start; piece <= end; piece++) {
            if (pieces.isSpelled(piece)) {
                return false;
            }
        }
        return true;
    }

    private boolean isLeftOver(int piece, int behindGap) {
        return pieces.isSpelled(piece) && !(pieces.get(behindGap).spaceBefore() && pieces.isWordOfOneLetter(piece));
    }
}
