package io.influencegen.consent.control;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import io.influencegen.consent.boundary.LineChange;
import io.influencegen.consent.boundary.LineChange.Fate;
import io.influencegen.consent.boundary.LineChange.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Two texts side by side: lines first, and the words of lines that took the place of others. */
final class TextComparison {
    private static final Pattern WORDS = Pattern.compile("\\n|[^\\S\\n]+|[^\\s]+");
    /** Beyond this, words are not compared one by one: it would take long, and nobody would read it. */
    private static final long MOST_PAIRS = 4_000_000;

    private TextComparison() {}

    static List<LineChange> between(String before, String after) {
        List<Piece> pieces = new ArrayList<>();
        for (AbstractDelta<String> part :
                DiffUtils.diff(lines(before), lines(after), true).getDeltas()) {
            String old = text(part.getSource().getLines());
            String fresh = text(part.getTarget().getLines());
            if (part.getType() == DeltaType.CHANGE) {
                pieces.addAll(words(old, fresh));
            } else {
                add(pieces, part.getType() == DeltaType.EQUAL ? Fate.SAME : Fate.REMOVED, old);
                add(pieces, Fate.ADDED, part.getType() == DeltaType.INSERT ? fresh : "");
            }
        }
        return inLines(pieces);
    }

    private static List<Piece> words(String old, String fresh) {
        List<String> from = tokens(old);
        List<String> to = tokens(fresh);
        List<Piece> pieces = new ArrayList<>();
        if ((long) from.size() * to.size() > MOST_PAIRS) {
            add(pieces, Fate.REMOVED, old);
            add(pieces, Fate.ADDED, fresh);
            return pieces;
        }
        for (AbstractDelta<String> part : DiffUtils.diff(from, to, true).getDeltas()) {
            if (part.getType() == DeltaType.EQUAL) {
                add(pieces, Fate.SAME, String.join("", part.getSource().getLines()));
            } else {
                add(pieces, Fate.REMOVED, String.join("", part.getSource().getLines()));
                add(pieces, Fate.ADDED, String.join("", part.getTarget().getLines()));
            }
        }
        return pieces;
    }

    private static List<LineChange> inLines(List<Piece> pieces) {
        List<LineChange> lines = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        for (Piece piece : pieces) {
            String[] parts = piece.words().split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    lines.add(new LineChange(line));
                    line.clear();
                }
                add(line, piece.fate(), parts[i]);
            }
        }
        lines.add(new LineChange(line));
        return lines.stream().filter(one -> !one.pieces().isEmpty()).toList();
    }

    private static void add(List<Piece> pieces, Fate fate, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(fate, words));
        }
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static List<String> tokens(String text) {
        return WORDS.matcher(text).results().map(found -> found.group()).toList();
    }
}
