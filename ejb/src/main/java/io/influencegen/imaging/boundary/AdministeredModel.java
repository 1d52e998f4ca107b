package io.influencegen.imaging.boundary;

import io.influencegen.imaging.boundary.StudioModel.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A model as administrators see it: what workers offer, who offers it now, and the rules laid over it. */
public record AdministeredModel(
        String name,
        Offer offer,
        Instant seenAt,
        List<String> workers,
        ModelRules rules,
        Preview preview,
        long version) {
    /** What the worker told: the numbers as the model itself takes them. */
    public record Offer(
            String title,
            String backend,
            String licence,
            String checksum,
            long memoryBytes,
            int longestSide,
            List<String> ratios,
            Span steps,
            Span guidance,
            List<StyleOffered> styles) {
        public Offer {
            ratios = List.copyOf(ratios);
            styles = List.copyOf(styles);
        }
    }

    /** A style; a fault says why it cannot be used. */
    public record StyleOffered(String name, double strength, List<String> triggerWords, String fault) {
        public StyleOffered {
            triggerWords = List.copyOf(triggerWords);
        }
    }

    /** The hash of the picture that stands for it, and whether another one is being made. */
    public record Preview(Optional<String> sha256, boolean awaited) {}

    public AdministeredModel {
        workers = List.copyOf(workers);
    }

    public boolean available() {
        return !workers.isEmpty();
    }

    public String title() {
        return rules.title().isEmpty() ? offer.title() : rules.title();
    }
}
