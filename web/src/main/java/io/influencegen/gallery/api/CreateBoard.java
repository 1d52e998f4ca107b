package io.influencegen.gallery.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A board that is wanted.")
public record CreateBoard(
        @Schema(description = "What it is called.", examples = "Summer") @NotBlank @Size(max = 80)
        String name,

        @Schema(nullable = true, description = "The campaign whose it is, for whoever manages campaigns.")
        @Size(min = 1, max = 80)
        String campaign) {}
