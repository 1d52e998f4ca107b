package io.influencegen.moderation.control;

import io.influencegen.moderation.boundary.Trial;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows what the rules make of a text. */
@Dependent
public class RuleTrial {
    private final RuleBook book;

    @Inject
    RuleTrial(RuleBook book) {
        this.book = book;
    }

    public Trial of(String text) {
        List<CompiledRules.Found> found = book.rules().find(text);
        Map<String, List<CompiledRules.Found>> byRule = new LinkedHashMap<>();
        found.forEach(one -> byRule.computeIfAbsent(one.rule().name(), name -> new ArrayList<>())
                .add(one));
        return new Trial(
                found.isEmpty(),
                parts(text, found),
                CompiledRules.essence(text),
                byRule.values().stream().map(hits -> objecting(text, hits)).toList());
    }

    private static Trial.Objecting objecting(String text, List<CompiledRules.Found> hits) {
        var rule = hits.get(0).rule();
        return new Trial.Objecting(
                rule.name(),
                rule.category().name(),
                rule.explanation(),
                hits.stream().map(hit -> hit.words(text)).distinct().toList());
    }

    private static List<Trial.Part> parts(String text, List<CompiledRules.Found> found) {
        List<Trial.Part> parts = new ArrayList<>();
        int done = 0;
        for (CompiledRules.Found one : found) {
            int from = Math.max(done, one.from());
            if (one.until() > from) {
                add(text.substring(done, from), false, parts);
                add(text.substring(from, one.until()), true, parts);
                done = one.until();
            }
        }
        add(text.substring(done), false, parts);
        return parts;
    }

    private static void add(String text, boolean forbidden, List<Trial.Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Trial.Part(text, forbidden));
        }
    }
}
