package io.influencegen.moderation.control;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.moderation.boundary.ModerationError;
import java.util.ArrayList;
import java.util.List;

/** A regular expression of a kind whose time grows with the text and nothing else. */
final class PatternRule {
    private static final int MOST_HITS = 20;

    private final int number;
    private final Pattern pattern;
    private final String required;

    PatternRule(int number, String expression) {
        this.number = number;
        this.pattern = compile(expression);
        this.required = RequiredText.of(expression);
    }

    /** Refuses what cannot be read, and what is found in every text. */
    static Pattern compile(String expression) {
        try {
            Pattern pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
            if (pattern.matcher("").find()) {
                throw new DomainException(ModerationError.RULE_MATCHES_EVERYTHING, expression);
            }
            return pattern;
        } catch (PatternSyntaxException malformed) {
            throw new DomainException(
                    malformed, ModerationError.RULE_PATTERN_MALFORMED, expression, malformed.getDescription());
        }
    }

    List<WordScan.Hit> find(String signs) {
        List<WordScan.Hit> hits = new ArrayList<>();
        if (!signs.contains(required)) {
            return hits;
        }
        Matcher matcher = pattern.matcher(signs);
        while (hits.size() < MOST_HITS && matcher.find()) {
            if (matcher.end() > matcher.start()) {
                hits.add(new WordScan.Hit(number, matcher.start(), matcher.end() - 1));
            }
        }
        return hits;
    }
}
