package io.influencegen.outbox.boundary;

import io.influencegen.outbox.control.OutboxCleaning;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/** For the nightly job: forgets what was settled long ago. A transaction per call, so that a long clean-up locks little. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxHistory {
    @Inject
    private OutboxCleaning cleaning;

    /** Removes up to {@code limit} messages delivered or discarded longer ago than {@code age}; 0 when none is left. */
    public int forgetOlderThan(Duration age, int limit) {
        return cleaning.forgetOlderThan(age, limit);
    }
}
