package io.influencegen.outbox.control;

import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.OutboxMessage;
import java.util.List;

/** What the rest of the product hears of the outbox, within the transaction: it is told when that commits. */
public interface OutboxNews {
    /** There is something to deliver. */
    void enqueued();

    void died(Delivery delivery, String reason);

    /** Messages whose last try ended with the node that made it. */
    void diedWithTheirNode(List<OutboxMessage> messages);
}
