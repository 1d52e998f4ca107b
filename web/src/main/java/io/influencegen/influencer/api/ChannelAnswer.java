package io.influencegen.influencer.api;

import io.influencegen.influencer.boundary.SocialProfile;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A social profile.")
public record ChannelAnswer(
        @Schema(description = "Names it.") UUID id,

        @Schema(description = "Where it is.", examples = "INSTAGRAM")
        String platform,

        @Schema(description = "The name there.", examples = "mara.lux")
        String handle,

        @Schema(description = "Where it leads.", examples = "https://www.instagram.com/mara.lux/")
        String address,

        @Schema(description = "How many follow there.", examples = "12400")
        int followers,

        @Schema(description = "When it was shown whose it is; absent while it is not.", nullable = true)
        Instant provenAt) {
    static ChannelAnswer of(SocialProfile profile) {
        return new ChannelAnswer(
                profile.id(),
                profile.platform().name(),
                profile.handle(),
                profile.address().toString(),
                profile.followers(),
                profile.provenAt().orElse(null));
    }
}
