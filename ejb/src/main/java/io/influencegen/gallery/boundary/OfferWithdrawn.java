package io.influencegen.gallery.boundary;

import io.influencegen.access.boundary.UserId;
import java.util.UUID;

/** Its owner does not want a campaign to use a picture any more. */
public record OfferWithdrawn(UUID picture, UserId owner) {}
