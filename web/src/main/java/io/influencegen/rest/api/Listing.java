package io.influencegen.rest.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A slice of a list.")
public record Listing<T>(
        @Schema(description = "The lines of this slice.") List<T> items,
        @Schema(description = "How many match in all.") long total,

        @Schema(nullable = true, description = "Where the next slice begins; absent from the last one.")
        String nextCursor) {
    public Listing {
        items = List.copyOf(items);
    }
}
