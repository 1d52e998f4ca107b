package io.influencegen.reconciliation.boundary;

import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.RunLedger;
import io.influencegen.job.boundary.Skipped;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Tells how far a load is. In a transaction of its own, for while rows are being copied, the load's connection can say nothing else. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoadTold {
    @Inject
    private RunLedger ledger;

    public void told(RunKey key, long loaded, List<Skipped> leftOut) {
        if (!leftOut.isEmpty()) {
            ledger.skip(key, ReconciliationSteps.LOAD, leftOut);
        }
        ledger.progress(key, ReconciliationSteps.LOAD, 0, loaded, leftOut.size());
    }
}
