package io.influencegen.moderation.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A prompt to try.")
public record TryPrompt(
        @Schema(description = "Any prompt.", examples = "a n u d e statue") @NotNull @Size(max = 10_000)
        String text) {}
