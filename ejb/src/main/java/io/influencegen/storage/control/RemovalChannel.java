package io.influencegen.storage.control;

import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.OutboxChannel;
import io.influencegen.storage.boundary.ObjectRemoval;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Bytes are removed by the outbox, since a removed file does not come back when a transaction is rolled back. */
@ApplicationScoped
public class RemovalChannel implements OutboxChannel {
    static final String NAME = "storage-removal";

    private static final int DONE = 204;

    @Inject
    private ObjectRemoval removal;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DeliveryResult deliver(Delivery delivery) {
        removal.removeUnused(delivery.destination());
        return DeliveryResult.delivered(DONE);
    }
}
