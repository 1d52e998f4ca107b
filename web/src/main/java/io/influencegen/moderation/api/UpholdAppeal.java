package io.influencegen.moderation.api;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why something is allowed after all.")
public record UpholdAppeal(
        @Schema(description = "Told to the person.", nullable = true, examples = "It is art.") @Size(max = 1000)
        String reason) {}
