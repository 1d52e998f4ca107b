package io.influencegen.kyc.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a reviewer saw on a channel.")
public record ProveChannel(
        @Schema(description = "In their words.", examples = "The code is in the bio.") @NotBlank @Size(max = 300)
        String note) {}
