package io.influencegen.imaging.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Pictures that a person wants. What is left open is the model's default; several pictures have seeds that follow one
 * another, from the given one or from one drawn by chance.
 */
public record ImageWish(
        Optional<String> model,
        String prompt,
        String negativePrompt,
        Optional<String> ratio,
        Optional<Integer> longSide,
        Optional<Long> seed,
        Optional<Integer> steps,
        Optional<Double> guidance,
        List<Style> styles,
        int count,
        Optional<String> campaign)
        implements Serializable {
    public ImageWish {
        styles = List.copyOf(styles);
    }

    public static ImageWish of(String prompt) {
        return new ImageWish(
                Optional.empty(),
                prompt,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                1,
                Optional.empty());
    }
}
