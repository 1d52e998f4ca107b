package io.influencegen.consent.boundary;

import java.io.Serializable;
import java.util.List;

/** A line of a text beside the line it replaces: pieces that stayed, came or went. */
public record LineChange(List<Piece> pieces) implements Serializable {
    /** What became of some words. */
    public enum Fate {
        SAME,
        ADDED,
        REMOVED
    }

    /** Words next to one another with one fate. */
    public record Piece(Fate fate, String words) implements Serializable {}

    public LineChange {
        pieces = List.copyOf(pieces);
    }

    public boolean isChanged() {
        return pieces.stream().anyMatch(piece -> piece.fate() != Fate.SAME);
    }
}
