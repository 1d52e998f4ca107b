package io.influencegen.bank.control;

import io.influencegen.bank.boundary.DepositExpiry;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Looks for amounts that nobody named in time. Nodes may look at once: each takes others. */
@Singleton
@Startup
@DependsOn("KeyGuard")
public class DepositWatch {
    private static final Logger LOG = System.getLogger(DepositWatch.class.getName());
    private static final int AT_ONCE = 50;

    @Inject
    private DepositExpiry deposits;

    @Schedule(hour = "*", minute = "*/5", second = "7", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void look() {
        int all = 0;
        int some;
        do {
            some = deposits.expire(AT_ONCE);
            all += some;
        } while (some == AT_ONCE);
        if (all > 0) {
            LOG.log(Level.INFO, "{0} micro-deposits were not named in time", all);
        }
    }
}
