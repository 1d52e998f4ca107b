package io.influencegen.gallery.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What can be changed of a picture; what is absent is taken back.")
public record ChangeImage(
        @Schema(nullable = true, description = "One to five.") @Min(1) @Max(5)
        Integer rating,

        @Schema(nullable = true, description = "The campaign it is offered to; its owner alone offers it.")
        @Size(min = 1, max = 80)
        String offeredTo) {}
