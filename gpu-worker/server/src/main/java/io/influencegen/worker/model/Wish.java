package io.influencegen.worker.model;

import java.util.List;
import java.util.Map;

/** One picture as a model is asked for it: everything decided. {@code styles} are strengths by name. */
public record Wish(
        String prompt,
        String negativePrompt,
        Size size,
        long seed,
        int steps,
        double guidance,
        Map<String, Double> styles) {
    public Wish {
        styles = Map.copyOf(styles);
    }

    /** The styles in the order of their names: the same wish is the same set. */
    List<LoraSet.Weighted> weighted() {
        return styles.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(style ->
                        new LoraSet.Weighted(style.getKey(), style.getValue().floatValue()))
                .toList();
    }
}
