package io.influencegen.moderation.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A picture that may not be shown, and what it is; the thumbnail names a stored file. */
public record BlockedPicture(UUID id, String label, String thumbnail, Instant createdAt, String createdBy)
        implements Serializable {}
