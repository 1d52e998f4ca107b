package io.influencegen.influencer.api;

import io.influencegen.influencer.boundary.NewSocialProfile;
import io.influencegen.influencer.boundary.Platform;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A social profile to add.")
public record AddChannel(
        @Schema(description = "Where it is.") @NotNull Platform platform,

        @Schema(description = "The name there, with or without @, or the profile's address.", examples = "@mara.lux")
        @NotNull
        @Size(max = 300)
        String handle,

        @Schema(description = "How many follow there.", examples = "12400") @Min(0) @Max(1_000_000_000)
        int followers) {
    NewSocialProfile wanted() {
        return new NewSocialProfile(platform, handle, followers);
    }
}
