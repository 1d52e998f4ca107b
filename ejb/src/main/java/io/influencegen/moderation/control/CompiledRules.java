package io.influencegen.moderation.control;

import io.influencegen.moderation.boundary.RuleView;
import io.influencegen.moderation.entity.RuleKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All rules in force, ready to look at texts. Never changes; another rule means another of these. */
public final class CompiledRules {
    private final WordTree tree = new WordTree();
    private final WordTree exceptions = new WordTree();
    private final List<PatternRule> patterns = new ArrayList<>();
    private final List<RuleView> rules;

    /** A rule, and the part of the text that it forbids. */
    public record Found(RuleView rule, int from, int until) {
        public String words(String text) {
            return text.substring(from, until);
        }
    }

    /** Those that are switched off say nothing. */
    public CompiledRules(List<RuleView> rules) {
        this.rules = rules.stream().filter(RuleView::enabled).toList();
        for (int number = 0; number < this.rules.size(); number++) {
            RuleView rule = this.rules.get(number);
            for (RuleLine line : RuleLine.of(rule.kind(), rule.terms())) {
                add(line, number);
            }
        }
    }

    private void add(RuleLine line, int number) {
        if (line.kind() == RuleKind.PATTERN) {
            patterns.add(new PatternRule(number, line.text()));
        } else if (line.isException()) {
            exceptions.add(line.term(), line.isOpen(), number);
        } else {
            tree.add(line.term(), line.isOpen(), number);
        }
    }

    /** What the text holds that it may not, in the text's order. */
    public List<Found> find(String text) {
        Set<Found> found = new LinkedHashSet<>();
        Reading reading = new Reading(text, true);
        find(reading, words(reading), found);
        Reading plain = reading.hasSymbols() ? new Reading(text, false) : reading;
        if (reading.hasSymbols()) {
            find(plain, words(plain), found);
        }
        patterns.forEach(pattern -> find(plain, pattern.find(plain.signs()), found));
        return found.stream()
                .sorted(Comparator.comparingInt(Found::from).thenComparingInt(Found::until))
                .toList();
    }

    private List<WordScan.Hit> words(Reading reading) {
        List<WordScan.Hit> hits = WordScan.of(tree, reading);
        if (hits.isEmpty()) {
            return hits;
        }
        List<WordScan.Hit> innocent = WordScan.of(exceptions, reading);
        return hits.stream()
                .filter(hit -> innocent.stream().noneMatch(hit::isWithin))
                .toList();
    }

    private void find(Reading reading, List<WordScan.Hit> hits, Set<Found> found) {
        hits.forEach(hit ->
                found.add(new Found(rules.get(hit.term()), reading.from(hit.first()), reading.until(hit.last()))));
    }

    /** What two texts have in common that say the same to us: their letters and digits. */
    public static String essence(String text) {
        Reading reading = new Reading(text, false);
        return reading.signs().replaceAll("\\s+", " ").strip();
    }
}
