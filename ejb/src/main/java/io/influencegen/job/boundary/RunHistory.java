package io.influencegen.job.boundary;

import io.influencegen.job.control.SteeringRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Forgets runs of long ago, for the job that cleans up. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RunHistory {
    @Inject
    private SteeringRepository runs;

    @Inject
    private Clock clock;

    /** Those that ended longer ago than that, with their items, logs and skipped items. */
    public int forgetOlderThan(Duration age, int limit) {
        return runs.forget(clock.instant().minus(age), limit);
    }
}
