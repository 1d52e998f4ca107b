package io.influencegen.moderation.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.moderation.boundary.ModerationError;
import io.influencegen.moderation.entity.RuleKind;
import java.util.List;
import java.util.stream.Stream;

/** One line of a rule: a word, a phrase or a pattern. */
record RuleLine(RuleKind kind, String text) {
    private static final int SHORTEST = 2;
    private static final String OPEN = "*";
    private static final String EXCEPTION = "!";

    /** A line each; empty ones count for nothing. */
    static List<RuleLine> of(RuleKind kind, String terms) {
        return Stream.of(terms.split("\\R", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new RuleLine(kind, line))
                .toList();
    }

    /** Refuses what could never be found, or always. */
    void check() {
        if (kind == RuleKind.PATTERN) {
            PatternRule.compile(text);
            return;
        }
        String term = term();
        boolean phrase = isException() ? kind == RuleKind.PHRASE : term.indexOf(WordTree.BREAK) >= 0;
        if (term.replace(" ", "").length() < SHORTEST || phrase != (kind == RuleKind.PHRASE)) {
            throw new DomainException(
                    kind == RuleKind.PHRASE
                            ? ModerationError.RULE_PHRASE_MALFORMED
                            : ModerationError.RULE_WORD_MALFORMED,
                    text);
        }
    }

    /** What this names is innocent, although it holds what another line of the rule forbids. */
    boolean isException() {
        return kind != RuleKind.PATTERN && text.startsWith(EXCEPTION);
    }

    boolean isOpen() {
        return text.endsWith(OPEN);
    }

    /** As a {@link Reading} has it: words of letters, with one space between them. */
    String term() {
        Reading reading =
                new Reading(text.substring(isException() ? 1 : 0, isOpen() ? text.length() - 1 : text.length()), false);
        Pieces pieces = new Pieces(reading);
        StringBuilder term = new StringBuilder();
        for (int i = 0; i < pieces.count(); i++) {
            term.append(i > 0 && pieces.get(i).spaceBefore() ? " " : "")
                    .append(
                            reading.signs(),
                            pieces.get(i).first(),
                            pieces.get(i).last() + 1);
        }
        return term.toString();
    }
}
