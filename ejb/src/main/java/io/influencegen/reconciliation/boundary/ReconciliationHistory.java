package io.influencegen.reconciliation.boundary;

import io.influencegen.reconciliation.control.ReconciliationCleaning;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** For the nightly job. A transaction per call, so that a long clean-up locks little. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReconciliationHistory {
    @Inject
    private ReconciliationCleaning cleaning;

    /** Removes up to {@code limit} of what was kept long enough; how many there were. What is open always stays. */
    public int forget(int limit) {
        return cleaning.forget(limit);
    }
}
