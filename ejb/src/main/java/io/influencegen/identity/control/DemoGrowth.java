package io.influencegen.identity.control;

import io.influencegen.identity.boundary.DemoPeople;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks in a demonstration whether more people are wished for. A killed node's work is taken up where it stood. */
@Singleton
@Startup
@DependsOn("KeyGuard")
public class DemoGrowth {
    private static final Logger LOG = System.getLogger(DemoGrowth.class.getName());
    private static final Duration LONGEST_TURN = Duration.ofSeconds(30);

    @Inject
    private DemoPeople people;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "influencegen.demo.enabled", defaultValue = "false")
    private boolean demo;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void grow() {
        if (!demo) {
            return;
        }
        Instant end = clock.instant().plus(LONGEST_TURN);
        int made = 0;
        int added;
        do {
            added = people.addSome();
            made += added;
        } while (added > 0 && clock.instant().isBefore(end));
        if (made > 0) {
            LOG.log(Level.INFO, "{0} demo people were added", made);
        }
    }
}
