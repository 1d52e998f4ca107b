package io.influencegen.screening.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who may be meant.")
public record NameMatches(
        @Schema(description = "The best first.") List<NameMatch> items) {}
