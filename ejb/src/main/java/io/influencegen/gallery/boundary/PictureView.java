package io.influencegen.gallery.boundary;

import io.influencegen.access.boundary.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A picture as lists show it; empty texts where it is of no campaign and offered to none, and rating 0 where it has none. */
public record PictureView(
        UUID id,
        UserId owner,
        String campaign,
        String prompt,
        String model,
        long seed,
        String ratio,
        int width,
        int height,
        int rating,
        String offeredTo,
        Instant madeAt,
        Instant deletedAt)
        implements Serializable {
    public boolean isDeleted() {
        return deletedAt != null;
    }

    public Optional<Integer> stars() {
        return rating == 0 ? Optional.empty() : Optional.of(rating);
    }
}
