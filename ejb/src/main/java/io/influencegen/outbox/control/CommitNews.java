package io.influencegen.outbox.control;

import io.influencegen.outbox.boundary.Delivery;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Tells the relay of this node as soon as the transaction commits. */
@Dependent
class CommitNews implements OutboxNews {
    @Inject
    private Event<MessageEnqueued> events;

    /** A message was handed in. */
    record MessageEnqueued() {}

    @Override
    public void enqueued() {
        events.fire(new MessageEnqueued());
    }

    @Override
    public void died(Delivery delivery, String reason) {}

    @Override
    public void diedWithTheirNode(int count) {}

    static void wakeRelay(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageEnqueued event, OutboxRelay relay) {
        relay.wake();
    }
}
