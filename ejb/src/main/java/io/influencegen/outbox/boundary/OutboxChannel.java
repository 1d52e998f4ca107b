package io.influencegen.outbox.boundary;

/**
 * A way out of the house, found by CDI. Called outside any transaction, by several threads at once, and more than once
 * for one message when a node dies between delivering and recording: pass the idempotency key on.
 */
public interface OutboxChannel {
    /** What {@link OutboxMessage#channel()} names. */
    String name();

    /** Tries once, within the lease. An exception counts as a failure that may pass. */
    DeliveryResult deliver(Delivery delivery);
}
