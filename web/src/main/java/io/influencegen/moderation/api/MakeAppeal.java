package io.influencegen.moderation.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why a refusal should be looked at.")
public record MakeAppeal(
        @Schema(description = "The person's own words.", examples = "It is for a museum.") @NotBlank @Size(max = 1000)
        String comment) {}
