package io.influencegen.privacy.control;

import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.OutboxChannel;
import io.influencegen.outbox.boundary.RetryPolicy;
import io.influencegen.privacy.boundary.ExportWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Copies are made by the outbox, since they take long and must not get lost. */
@ApplicationScoped
public class ExportChannel implements OutboxChannel {
    static final String NAME = "data-export";

    private static final Logger LOG = System.getLogger(ExportChannel.class.getName());
    private static final int DONE = 204;
    private static final RetryPolicy RETRIES = new RetryPolicy(4, Duration.ofSeconds(5), Duration.ofMinutes(5));

    @Inject
    private ExportWork work;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<RetryPolicy> retries() {
        return Optional.of(RETRIES);
    }

    @Override
    public DeliveryResult deliver(Delivery delivery) {
        UUID export = UUID.fromString(delivery.destination());
        try {
            work.make(export);
            return DeliveryResult.delivered(DONE);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Export " + export + " was not made", e);
            if (delivery.attempt() < RETRIES.maxAttempts()) {
                return DeliveryResult.failed("The log of this moment tells why.");
            }
            work.fail(export);
            return DeliveryResult.refused("It was given up, and its owner told.");
        }
    }
}
