package io.influencegen.bulk.boundary;

import io.influencegen.imaging.boundary.ImageWish;
import io.influencegen.imaging.boundary.Style;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What is to be made of every row of a sheet: a prompt with places in double braces, and how many variants. What is left open is the
 * model's default. A variant has the same seed in every row.
 */
public record BulkWish(
        String title,
        String prompt,
        String negativePrompt,
        Optional<String> model,
        Optional<String> ratio,
        Optional<Integer> longSide,
        Optional<Long> seed,
        Optional<Integer> steps,
        Optional<Double> guidance,
        List<Style> styles,
        int variants,
        Optional<String> campaign)
        implements Serializable {
    public BulkWish {
        styles = List.copyOf(styles);
    }

    /** All variants of one row. */
    public ImageWish ofRow() {
        return new ImageWish(
                model, prompt, negativePrompt, ratio, longSide, seed, steps, guidance, styles, variants, campaign);
    }
}
