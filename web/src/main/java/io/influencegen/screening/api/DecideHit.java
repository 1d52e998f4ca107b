package io.influencegen.screening.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why a match is decided so.")
public record DecideHit(
        @Schema(description = "For colleagues; the person does not see it.", examples = "Born thirty years later.")
        @NotBlank
        @Size(max = 2000)
        String note) {}
