package io.influencegen.gallery.boundary;

import io.influencegen.access.boundary.UserId;
import java.util.UUID;

/** Its owner wants a campaign to use a picture. */
public record PictureOffered(UUID picture, UserId owner, String campaign) {}
