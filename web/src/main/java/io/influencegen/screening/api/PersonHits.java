package io.influencegen.screening.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The matches of a person.")
public record PersonHits(
        @Schema(description = "The best first.") List<PersonHit> items) {}
