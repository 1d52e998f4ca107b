package io.influencegen.imaging.api;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Pictures that were asked for together, as they were taken in.")
public record SubmittedGenerations(
        @Schema(description = "Names them all.") UUID submission,
        @Schema(description = "One for each picture.") List<Generation> generations) {
    public SubmittedGenerations {
        generations = List.copyOf(generations);
    }
}
