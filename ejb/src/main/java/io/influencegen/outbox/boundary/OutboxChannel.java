package io.influencegen.outbox.boundary;

import io.influencegen.circuit.boundary.Circuit;
import java.util.Optional;

/**
 * A way out of the house, found by CDI. Called outside any transaction, by several threads at once, and more than once
 * for one message when a node dies between delivering and recording: pass the idempotency key on.
 */
public interface OutboxChannel {
    /** What {@link OutboxMessage#channel()} names. */
    String name();

    /** Tries once, within the lease. An exception counts as a failure that may pass. */
    DeliveryResult deliver(Delivery delivery);

    /** How often and how far apart it wants to be tried, where not as the settings of the outbox have it. */
    default Optional<RetryPolicy> retries() {
        return Optional.empty();
    }

    /** When its destinations are spared, and how long, where not as the settings of the outbox have it. */
    default Optional<Circuit.Rules> circuit() {
        return Optional.empty();
    }
}
