package io.influencegen.audit.control;

import io.influencegen.audit.boundary.AuditRecorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.annotation.RegistryScope;

/** Counts what happens in the business, by kind and outcome, as everything that matters passes through the audit trail. */
@ApplicationScoped
public class EventMeter {
    private static final Logger LOG = System.getLogger(EventMeter.class.getName());
    private static final Metadata EVENTS = Metadata.builder()
            .withName("influencegen_events")
            .withDescription("Audit events recorded by this node since its start.")
            .build();

    @Inject
    @RegistryScope(scope = MetricRegistry.APPLICATION_SCOPE)
    private MetricRegistry registry;

    void beThere() {
        LOG.log(Level.DEBUG, "Events are counted in {0}", registry);
    }

    public void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) AuditRecorded recorded) {
        registry.counter(
                        EVENTS,
                        new Tag("action", recorded.event().action()),
                        new Tag("outcome", recorded.event().outcome().name()))
                .inc();
    }
}
