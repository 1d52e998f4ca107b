package io.influencegen.upload.boundary;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Roles;
import io.influencegen.upload.control.UploadDesk;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Where whoever is signed in brings files, a part at a time. Another person's upload does not exist. */
@Stateless
@RolesAllowed({
    Roles.INFLUENCER,
    Roles.CAMPAIGN_MANAGER,
    Roles.KYC_REVIEWER,
    Roles.FINANCE,
    Roles.BATCH_OPERATOR,
    Roles.AUDITOR,
    Roles.ADMINISTRATOR
})
public class Uploads {
    /** The most bytes that one {@link #append} takes. */
    public static final int LARGEST_PIECE = 16 * 1024 * 1024;

    @Inject
    private UploadDesk desk;

    @Inject
    private RequestContext context;

    /** The most bytes that a file of any purpose may have. */
    public int largest() {
        return desk.largest();
    }

    public UploadView create(NewUpload upload) {
        return desk.create(upload, context.caller());
    }

    /** How many bytes are here, for good. */
    public long offset(UploadId id) {
        return desk.find(id, context.caller()).offset();
    }

    /** All of the piece or nothing, behind exactly {@code offset} bytes; with the last one the check begins. */
    public UploadView append(UploadId id, long offset, byte[] piece) {
        return desk.append(id, offset, piece, context.caller());
    }

    public UploadView state(UploadId id) {
        return desk.find(id, context.caller());
    }

    /** Gives up what is not settled yet; nothing of it is kept. */
    public void abandon(UploadId id) {
        desk.abandon(id, context.caller());
    }
}
