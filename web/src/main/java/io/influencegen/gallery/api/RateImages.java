package io.influencegen.gallery.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A rating for many pictures, 500 at most.")
public record RateImages(
        @Schema(description = "Their ids.") @NotNull @NotEmpty
        List<UUID> ids,

        @Schema(nullable = true, description = "One to five; absent takes it back.") @Min(1) @Max(5)
        Integer rating) {}
