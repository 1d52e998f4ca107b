package io.influencegen.privacy.control;

import io.influencegen.privacy.boundary.ExportWork;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Looks for copies whose time is over. Nodes may look at once: each takes others. */
@Singleton
@Startup
@DependsOn("KeyGuard")
public class ExportWatch {
    private static final Logger LOG = System.getLogger(ExportWatch.class.getName());
    private static final int AT_ONCE = 50;

    @Inject
    private ExportWork exports;

    @Schedule(hour = "*", minute = "*/10", second = "23", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void look() {
        int all = 0;
        int some;
        do {
            some = exports.expire(AT_ONCE);
            all += some;
        } while (some == AT_ONCE);
        if (all > 0) {
            LOG.log(Level.INFO, "{0} exports were removed after their time", all);
        }
    }
}
