package io.influencegen.gallery.api;

import io.influencegen.gallery.boundary.BoardView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A board that pictures are pinned to.")
public record Board(
        @Schema(description = "Names it.") UUID id,

        @Schema(description = "What it is called.", examples = "Summer")
        String name,

        @Schema(description = "The campaign whose it is; empty for one's own.")
        String campaign,

        @Schema(description = "How many pictures it shows.") long pictures,
        @Schema(description = "When it was made.") Instant createdAt) {
    static Board of(BoardView board) {
        return new Board(board.id(), board.name(), board.campaign(), board.pictures(), board.createdAt());
    }
}
