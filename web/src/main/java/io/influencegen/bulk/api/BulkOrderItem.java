package io.influencegen.bulk.api;

import io.influencegen.bulk.boundary.BulkItem;
import io.influencegen.bulk.boundary.BulkItemState;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "One picture of a bulk order.")
public record BulkOrderItem(
        @Schema(description = "Its place in the order.") int position,
        @Schema(description = "The row of the sheet.") int row,
        @Schema(description = "Which variant of it.") int variant,
        @Schema(description = "What it shows.") String prompt,
        @Schema(description = "Its seed.") long seed,
        @Schema(description = "How it stands.") BulkItemState state,

        @Schema(nullable = true, description = "The picture's id, once it was sent.")
        UUID picture,

        @Schema(description = "Why there is none.") String problem) {
    static BulkOrderItem of(BulkItem item) {
        return new BulkOrderItem(
                item.position(),
                item.row(),
                item.variant(),
                item.prompt(),
                item.seed(),
                item.state(),
                item.picture(),
                item.problem());
    }
}
