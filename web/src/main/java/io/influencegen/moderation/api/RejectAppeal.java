package io.influencegen.moderation.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why something stays refused.")
public record RejectAppeal(
        @Schema(description = "Told to the person.", examples = "Our brands show people dressed.")
        @NotBlank
        @Size(max = 1000)
        String reason) {}
