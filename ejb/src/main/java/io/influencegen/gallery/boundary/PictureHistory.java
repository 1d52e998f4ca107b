package io.influencegen.gallery.boundary;

import io.influencegen.gallery.control.PictureCleaning;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** For the nightly job: lets go what settings keep no longer. A transaction per call, so that a long clean-up locks little. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PictureHistory {
    @Inject
    private PictureCleaning cleaning;

    /** Removes up to {@code limit} pictures that were deleted, or made, too long ago; 0 when none is left. */
    public int forgetDue(int limit) {
        return cleaning.forgetDue(limit);
    }
}
