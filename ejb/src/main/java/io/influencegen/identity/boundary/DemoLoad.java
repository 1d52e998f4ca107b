package io.influencegen.identity.boundary;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.control.DemoCrowd;
import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.RunLedger;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fills a demonstration with made-up people, for the job. Anywhere else it is refused. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DemoLoad {
    private static final String STEP = "add-people";

    @Inject
    private DemoCrowd crowd;

    @Inject
    private RunLedger ledger;

    @Inject
    @ConfigProperty(name = "influencegen.demo.enabled", defaultValue = "false")
    private boolean demo;

    /** How many there shall be, those that exist included; more than that stay. */
    public void wish(RunKey key, int users) {
        if (!demo) {
            throw new DomainException(IdentityError.NOT_A_DEMONSTRATION);
        }
        ledger.fence(key);
        ledger.plan(key, STEP, crowd.wish(users));
    }

    /** Adds some, and says how many; 0 once there are enough. */
    public int addSome(RunKey key) {
        ledger.fence(key);
        int added = crowd.addSome();
        ledger.progress(key, STEP, 0, added, 0);
        return added;
    }
}
