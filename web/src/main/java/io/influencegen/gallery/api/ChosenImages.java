package io.influencegen.gallery.api;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Pictures that something shall be done with, 500 at most.")
public record ChosenImages(
        @Schema(description = "Their ids.") @NotNull @NotEmpty
        List<java.util.UUID> ids) {}
