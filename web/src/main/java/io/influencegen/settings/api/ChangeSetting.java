package io.influencegen.settings.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A new value.")
public record ChangeSetting(
        @Schema(description = "As people write it.", examples = "50") @NotNull @Size(max = 2000)
        String value) {}
