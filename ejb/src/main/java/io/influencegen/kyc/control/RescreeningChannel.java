package io.influencegen.kyc.control;

import io.influencegen.kyc.boundary.Rescreening;
import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.OutboxChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** A list has changed: whoever is with the reviewers is looked up again, one after the other, by whichever node gets to it. */
@ApplicationScoped
public class RescreeningChannel implements OutboxChannel {
    static final String NAME = "kyc-screening";

    private static final int DONE = 204;

    @Inject
    private Rescreening rescreening;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DeliveryResult deliver(Delivery delivery) {
        for (UUID one : rescreening.waiting()) {
            rescreening.again(one);
        }
        return DeliveryResult.delivered(DONE);
    }
}
