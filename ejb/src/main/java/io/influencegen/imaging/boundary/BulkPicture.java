package io.influencegen.imaging.boundary;

import io.influencegen.access.boundary.UserId;
import java.util.UUID;

/** A picture of a long list: the id is its own for ever, so that it can be there once only. The wish is for one. */
public record BulkPicture(UUID id, UUID list, UserId owner, ImageWish wish) {}
