package io.influencegen.moderation.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.moderation.control.PictureKeeper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.UUID;

/** Pictures that may not be shown to anybody, nor others that look like them. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class BlockedPictures {
    @Inject
    private PictureKeeper keeper;

    /** Newest first; no filters. */
    public Page<BlockedPicture> list(ListQuery query) {
        return keeper.list(query);
    }

    /** Takes a PNG, JPEG or WebP. Of the picture a fingerprint stays, and a small copy for this list. */
    public BlockedPicture block(String label, byte[] picture) {
        return keeper.block(label, picture);
    }

    /** Again changes nothing. */
    public void remove(UUID id) {
        keeper.remove(id);
    }

    /** A small PNG. */
    public InputStream thumbnail(UUID id) {
        return keeper.thumbnail(id);
    }
}
