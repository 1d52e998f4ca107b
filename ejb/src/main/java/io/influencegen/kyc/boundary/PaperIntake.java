package io.influencegen.kyc.boundary;

import io.influencegen.access.boundary.UserId;
import io.influencegen.kyc.control.PaperDoor;
import io.influencegen.kyc.entity.PaperKind;
import io.influencegen.upload.boundary.StoredUpload;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Takes papers in that have been uploaded and checked, in the transaction that keeps the file. */
@Stateless
@PermitAll
public class PaperIntake {
    @Inject
    private PaperDoor door;

    /** Refused while the case is with the reviewers, and where the paper has no such side. */
    public void admit(UserId owner, PaperKind paper, PaperKind.Side side) {
        door.admit(owner, paper, side);
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void take(StoredUpload upload, PaperKind paper, PaperKind.Side side) {
        door.take(upload, paper, side);
    }
}
