package io.influencegen.imaging.boundary;

import java.util.List;
import java.util.UUID;

/** Pictures that were wanted together, as they were taken in. */
public record Submission(UUID id, List<GenerationView> generations) {
    public Submission {
        generations = List.copyOf(generations);
    }
}
