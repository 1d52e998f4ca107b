package io.influencegen.influencer.api;

import io.influencegen.influencer.boundary.InfluencerView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Your registration as it stands.")
public record MyRegistration(
        @Schema(
                description = "How you stand here.",
                enumeration = {"APPLICANT", "ACTIVE", "REFUSED", "SUSPENDED"})
        String standing,

        @Schema(
                description = "The steps that are not complete: ABOUT, CHANNELS, AUDIENCE.",
                examples = "[\"AUDIENCE\"]")
        List<String> missing,

        @Schema(description = "What you say of yourself.", nullable = true)
        PersonAnswer about,

        @Schema(description = "A change of it that waits for approval.", nullable = true)
        PersonAnswer asked,

        @Schema(description = "Where you are found.") List<ChannelAnswer> profiles,
        @Schema(description = "Whom you reach.") AudienceAnswer audience,
        @Schema(description = "When you began.") Instant createdAt,

        @Schema(description = "When you became active.", nullable = true)
        Instant activatedAt) {
    static MyRegistration of(InfluencerView view) {
        return new MyRegistration(
                view.standing().name(),
                view.missing().stream().map(Enum::name).toList(),
                view.person().map(PersonAnswer::of).orElse(null),
                view.asked().map(PersonAnswer::of).orElse(null),
                view.profiles().stream().map(ChannelAnswer::of).toList(),
                AudienceAnswer.of(view.niches(), view.audience()),
                view.createdAt(),
                view.activatedAt().orElse(null));
    }
}
