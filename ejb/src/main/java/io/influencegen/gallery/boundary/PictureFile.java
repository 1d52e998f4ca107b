package io.influencegen.gallery.boundary;

import io.influencegen.access.boundary.UserId;
import java.util.UUID;

/** Where a picture's bytes are found: whose, and their hash, which also names them for caches. */
public record PictureFile(UUID id, UserId owner, String sha256, String mediaType) {
    /** What of a picture can be had. */
    public enum Variant {
        ORIGINAL,
        THUMBNAIL
    }
}
