package io.influencegen.kyc.api;

import io.influencegen.kyc.entity.CheckPoint;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Which points of an item have been looked at.")
public record TickPoints(
        @Schema(description = "All of them; what is not named is not ticked.") @NotNull
        Set<CheckPoint> points) {}
