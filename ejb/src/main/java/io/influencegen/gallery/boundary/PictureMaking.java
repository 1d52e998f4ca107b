package io.influencegen.gallery.boundary;

import java.io.Serializable;
import java.util.Map;

/** All that makes a picture what it is: the same again gives the same picture. Styles by name, with their strength. */
public record PictureMaking(
        String prompt,
        String negativePrompt,
        String model,
        String modelChecksum,
        long seed,
        int steps,
        double guidance,
        Map<String, Double> styles)
        implements Serializable {
    public PictureMaking {
        styles = Map.copyOf(styles);
    }
}
