package io.influencegen.kyc.boundary;

import io.influencegen.kyc.control.Happenings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Looks up again who is with the reviewers. */
@Stateless
@PermitAll
public class Rescreening {
    @Inject
    private Happenings happenings;

    public List<UUID> waiting() {
        return happenings.waiting();
    }

    /** In a transaction of its own, so that one that fails keeps no other back. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void again(UUID id) {
        happenings.measuredAgain(id);
    }
}
