package io.influencegen.identity.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The wish for a new key.")
public record CreateApiKey(
        @Schema(description = "What it is for.", examples = "Invoice export") @NotBlank @Size(max = 100)
        String name,

        @Schema(description = "How many days it shall live.", examples = "90", required = true) @Min(1) @Max(365)
        int days) {}
