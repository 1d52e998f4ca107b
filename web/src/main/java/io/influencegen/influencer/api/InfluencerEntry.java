package io.influencegen.influencer.api;

import io.influencegen.influencer.boundary.InfluencerLine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An influencer in the list, as far as you may see them.")
public record InfluencerEntry(
        @Schema(description = "Names the person.") UUID id,

        @Schema(description = "The name, or initials; empty until it is given.", examples = "M. L.")
        String name,

        @Schema(description = "Where they live; empty until it is said.", examples = "DE")
        String country,

        @Schema(description = "What their content is about.", examples = "[\"FOOD\"]")
        List<String> niches,

        @Schema(description = "Where they are found.", examples = "[\"INSTAGRAM\"]")
        List<String> platforms,

        @Schema(description = "How many follow them in all.", examples = "12400")
        long followers,

        @Schema(
                description = "How they stand here.",
                enumeration = {"APPLICANT", "ACTIVE", "REFUSED", "SUSPENDED"})
        String standing,

        @Schema(description = "When they began.") Instant since) {
    static InfluencerEntry of(InfluencerLine line) {
        return new InfluencerEntry(
                line.id().value(),
                line.name(),
                line.country(),
                line.niches().stream().map(Enum::name).toList(),
                line.platforms().stream().map(Enum::name).toList(),
                line.followers(),
                line.standing().name(),
                line.since());
    }
}
