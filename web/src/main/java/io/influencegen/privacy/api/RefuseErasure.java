package io.influencegen.privacy.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why somebody cannot be forgotten.")
public record RefuseErasure(
        @Schema(description = "Said to the person.", examples = "A payment is open.") @NotBlank @Size(max = 1000)
        String reason) {}
