package io.influencegen.outbox.control;

import io.influencegen.outbox.entity.OutboxState;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.annotation.RegistryScope;

/** Shows how many messages are in each state; counted twice a minute, not at each look. */
@Singleton
@Startup
public class OutboxMeter {
    private static final Metadata MESSAGES = Metadata.builder()
            .withName("influencegen_outbox_messages")
            .withDescription("Messages to other systems, by state.")
            .build();

    @Inject
    private OutboxViewRepository views;

    @Inject
    @RegistryScope(scope = MetricRegistry.APPLICATION_SCOPE)
    private MetricRegistry registry;

    private final Map<String, Long> counts = new ConcurrentHashMap<>();

    @PostConstruct
    void start() {
        count();
        for (OutboxState state : OutboxState.values()) {
            registry.gauge(MESSAGES, () -> counts.getOrDefault(state.name(), 0L), new Tag("state", state.name()));
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void count() {
        counts.putAll(views.counts());
    }
}
