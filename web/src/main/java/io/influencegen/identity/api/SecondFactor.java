package io.influencegen.identity.api;

import io.influencegen.identity.boundary.SecondFactorState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Your generator of codes.")
public record SecondFactor(
        @Schema(description = "Whether you have one.") boolean set,

        @Schema(description = "Whether your roles need one.")
        boolean mandatory,

        @Schema(description = "How many of your recovery codes are left.", examples = "10")
        int recoveryCodes) {
    static SecondFactor of(SecondFactorState state) {
        return new SecondFactor(state.set(), state.mandatory(), state.recoveryCodes());
    }
}
