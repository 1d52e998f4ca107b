package io.influencegen.gallery.api;

import io.influencegen.gallery.boundary.PictureView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A picture, as a line of the list.")
public record Image(
        @Schema(description = "Names it; that of its generation, too.")
        UUID id,

        @Schema(description = "Whose it is.") UUID owner,

        @Schema(description = "The campaign it was made for; empty for none.")
        String campaign,

        @Schema(description = "What it shows.") String prompt,
        @Schema(description = "The model.") String model,

        @Schema(description = "The same seed and parameters give the same picture.")
        long seed,

        @Schema(description = "Width to height.", examples = "16:9")
        String ratio,

        @Schema(description = "Pixels across.") int width,
        @Schema(description = "Pixels down.") int height,

        @Schema(nullable = true, description = "One to five.")
        Integer rating,

        @Schema(description = "The campaign it is offered to; empty for none.")
        String offeredTo,

        @Schema(description = "When it was made.") Instant madeAt,

        @Schema(nullable = true, description = "When it was deleted; it can be brought back for a while.")
        Instant deletedAt,

        @Schema(description = "Where more of it is.") ImageLinks links) {

    static Image of(PictureView picture, ImageLinks links) {
        return new Image(
                picture.id(),
                picture.owner().value(),
                picture.campaign(),
                picture.prompt(),
                picture.model(),
                picture.seed(),
                picture.ratio(),
                picture.width(),
                picture.height(),
                picture.stars().orElse(null),
                picture.offeredTo(),
                picture.madeAt(),
                picture.deletedAt(),
                links);
    }
}
