package io.influencegen.gallery.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A board and how many pictures it shows; the campaign is empty for a person's own. */
public record BoardView(UUID id, String name, String campaign, long pictures, Instant createdAt)
        implements Serializable {}
