package io.influencegen.screening.api;

import io.influencegen.screening.boundary.ScreeningMatch;
import io.influencegen.screening.boundary.ScreeningReason;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Somebody on a list who may be meant.")
public record NameMatch(
        @Schema(description = "The entry's id, the same in every version of its list.")
        UUID entry,

        @Schema(description = "The list.", examples = "EU sanctions")
        String list,

        @Schema(description = "The main name there.", examples = "Boris Invented")
        String entryName,

        @Schema(description = "The name there that matched.", examples = "Boriss Invented")
        String matchedName,

        @Schema(description = "Of 100.", examples = "91") int score,

        @Schema(description = "What the score is made of.") List<Reason> reasons) {
    @Schema(description = "One thing that speaks for or against a match.")
    public record Reason(
            @Schema(description = "What was compared.") ScreeningReason.Kind kind,

            @Schema(description = "What exactly.", examples = "96 %")
            String detail,

            @Schema(description = "What it brought.", examples = "91")
            int points) {}

    static NameMatch of(ScreeningMatch match) {
        return new NameMatch(
                match.entryId(),
                match.listName(),
                match.entryName(),
                match.matchedName(),
                match.score(),
                match.reasons().stream()
                        .map(reason -> new Reason(reason.kind(), reason.detail(), reason.points()))
                        .toList());
    }
}
