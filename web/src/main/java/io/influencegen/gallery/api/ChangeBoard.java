package io.influencegen.gallery.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A board's new name.")
public record ChangeBoard(
        @Schema(description = "What it is called.", examples = "Summer") @NotBlank @Size(max = 80)
        String name) {}
