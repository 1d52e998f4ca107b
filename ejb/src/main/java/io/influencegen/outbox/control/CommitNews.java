package io.influencegen.outbox.control;

import io.influencegen.access.boundary.Role;
import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.MessageDied;
import io.influencegen.outbox.boundary.OutboxMessage;
import io.influencegen.push.boundary.Announced;
import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.LivePush;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Tells the relay of this node as soon as the transaction commits. */
@Dependent
class CommitNews implements OutboxNews {
    private static final String TOPIC = "outbox";
    private static final List<Role> KEEPERS = List.of(Role.ADMINISTRATOR, Role.BATCH_OPERATOR);

    @Inject
    private Event<MessageEnqueued> events;

    @Inject
    private Event<MessageDied> deaths;

    @Inject
    private LivePush push;

    /** A message was handed in. */
    record MessageEnqueued() {}

    @Override
    public void enqueued() {
        events.fire(new MessageEnqueued());
        push.announce(Audience.nodes(), TOPIC, Map.of());
    }

    @Override
    public void died(Delivery delivery, String reason) {
        deaths.fire(new MessageDied(delivery.message(), reason));
        tellKeepers(Map.of("channel", delivery.message().channel(), "reason", reason));
    }

    @Override
    public void diedWithTheirNode(List<OutboxMessage> messages) {
        messages.forEach(message -> deaths.fire(new MessageDied(message, OutboxRepository.NODE_STOPPED)));
        tellKeepers(Map.of("count", String.valueOf(messages.size())));
    }

    static void wakeRelay(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageEnqueued event, OutboxRelay relay) {
        relay.wake();
    }

    /** Another node has something to deliver; this one may be first. */
    static void wakeRelay(@Observes Announced announced, OutboxRelay relay) {
        if (announced.topic().equals(TOPIC)) {
            relay.wake();
        }
    }

    private void tellKeepers(Map<String, String> what) {
        KEEPERS.forEach(role -> push.announce(Audience.role(role), "dead-letter", what));
    }
}
