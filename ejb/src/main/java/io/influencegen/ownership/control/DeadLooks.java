package io.influencegen.ownership.control;

import io.influencegen.outbox.boundary.MessageDied;
import io.influencegen.ownership.boundary.OwnershipView.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/** A look that was never made is told as one that found nobody at home. */
@Dependent
public class DeadLooks {
    @Inject
    private ProofDesk desk;

    public void end(@Observes MessageDied died) {
        if (died.message().channel().equals(ProofDesk.CHANNEL)) {
            String[] words = died.message().payload().split(" ", 2);
            desk.notFound(UUID.fromString(words[0]), words[1], Problem.NO_ANSWER);
        }
    }
}
