package io.influencegen.kyc.api;

import io.influencegen.ownership.boundary.OwnershipCode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What to put into the public text of a channel.")
public record ChannelCode(
        @Schema(description = "The code.", examples = "ig-7f3k-9q2m")
        String code,

        @Schema(description = "Until when it works.") Instant expiresAt) {
    static ChannelCode of(OwnershipCode code) {
        return new ChannelCode(code.code(), code.expiresAt());
    }
}
