package io.influencegen.n8n.boundary;

import io.influencegen.n8n.control.CallbackRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** For the nightly job: forgets callbacks of long ago. A transaction per call, so that a long clean-up locks little. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class N8nHistory {
    @Inject
    private CallbackRepository callbacks;

    @Inject
    private Clock clock;

    /** Removes up to {@code limit} callbacks older than {@code age}; 0 when none is left. */
    public int forgetOlderThan(Duration age, int limit) {
        return callbacks.forget(clock.instant().minus(age), limit);
    }
}
