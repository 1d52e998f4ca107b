package io.influencegen.provider.control;

import io.influencegen.outbox.boundary.MessageDied;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/** A person whom the provider was never told of goes to people at once. A look that failed is made again later. */
@Dependent
public class DeadAsking {
    private final CheckDesk desk;

    @Inject
    public DeadAsking(CheckDesk desk) {
        this.desk = desk;
    }

    public void end(@Observes MessageDied died) {
        String payload = died.message().payload();
        if (died.message().channel().equals(CheckDesk.CHANNEL) && payload.startsWith(CheckDesk.ASK + " ")) {
            desk.giveUp(UUID.fromString(payload.substring(CheckDesk.ASK.length() + 1)), died.reason());
        }
    }
}
