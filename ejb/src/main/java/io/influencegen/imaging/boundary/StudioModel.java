package io.influencegen.imaging.boundary;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** A model as the studio offers it, within the limits of settings and administrators. */
public record StudioModel(
        String name,
        String title,
        boolean preset,
        boolean available,
        Optional<String> preview,
        List<Shape> shapes,
        Span steps,
        Span guidance,
        Span strength,
        int mostStyles,
        int longestSide,
        List<StyleOffer> styles)
        implements Serializable {
    /** An aspect ratio and the pixels the model itself makes of it. */
    public record Shape(String ratio, int width, int height) implements Serializable {}

    /** What a number may be, and what it is when nobody says. */
    public record Span(double least, double most, double preset) implements Serializable {}

    /** A style that can be laid over it. */
    public record StyleOffer(String name, double strength, List<String> triggerWords) implements Serializable {
        public StyleOffer {
            triggerWords = List.copyOf(triggerWords);
        }
    }

    public StudioModel {
        shapes = List.copyOf(shapes);
        styles = List.copyOf(styles);
    }
}
