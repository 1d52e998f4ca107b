package io.influencegen.kyc.control;

import io.influencegen.kyc.boundary.LineReading;
import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.OutboxChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The machine readable lines of a paper are read after it has come, by whichever node gets to it. */
@ApplicationScoped
public class LineChannel implements OutboxChannel {
    static final String NAME = "kyc-lines";

    private static final int DONE = 204;

    @Inject
    private LineReading reading;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DeliveryResult deliver(Delivery delivery) {
        reading.read(UUID.fromString(delivery.destination()));
        return DeliveryResult.delivered(DONE);
    }
}
