package io.influencegen.history.boundary;

import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.RunLedger;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.IntSupplier;

/**
 * Forgets only as long as the attempt drives its run: the fence stays up until what was forgotten within it is committed, be
 * that in a transaction of its own.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FencedForgetting {
    @Inject
    private RunLedger ledger;

    /** How many were forgotten. */
    public int forget(RunKey key, String step, IntSupplier some) {
        ledger.fence(key);
        int forgotten = some.getAsInt();
        ledger.progress(key, step, 0, forgotten, 0);
        return forgotten;
    }
}
