package io.influencegen.privacy.api;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "That you want to be forgotten.")
public record AskErasure(
        @Schema(description = "Your own words; may be empty.", examples = "I stopped posting.") @Size(max = 1000)
        String comment) {}
