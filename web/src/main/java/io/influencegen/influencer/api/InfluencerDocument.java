package io.influencegen.influencer.api;

import io.influencegen.influencer.boundary.InfluencerFile;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An influencer, as far as you may see them.")
public record InfluencerDocument(
        @Schema(description = "As in the list.") InfluencerEntry influencer,

        @Schema(description = "Whether some of it is hidden from you.")
        boolean masked,

        @Schema(description = "The date of birth, or dots.", examples = "1994-08-23")
        String birthDate,

        @Schema(description = "The phone number, or its end.", examples = "+4930901820")
        String phone,

        @Schema(description = "The address line by line, or the country.", examples = "[\"Germany\"]")
        List<String> address,

        @Schema(description = "Where they are found.") List<ChannelAnswer> profiles,
        @Schema(description = "Whom they reach.") AudienceAnswer audience,

        @Schema(description = "Steps that are not complete.", examples = "[\"AUDIENCE\"]")
        List<String> missing,

        @Schema(description = "Whether a change of details waits for approval.")
        boolean changeAsked,

        @Schema(description = "When they became active.", nullable = true)
        Instant activatedAt) {
    static InfluencerDocument of(InfluencerFile file) {
        return new InfluencerDocument(
                InfluencerEntry.of(file.line()),
                file.masked(),
                file.birthDate(),
                file.phone(),
                file.address(),
                file.profiles().stream().map(ChannelAnswer::of).toList(),
                AudienceAnswer.of(file.line().niches(), file.audience()),
                file.missing().stream().map(Enum::name).toList(),
                file.changeAsked(),
                file.activatedAt().orElse(null));
    }
}
