package io.influencegen.n8n.control;

import io.influencegen.imaging.boundary.GenerationView.Problem;
import io.influencegen.imaging.boundary.GenerationWork;
import io.influencegen.n8n.boundary.N8nError;
import io.influencegen.outbox.boundary.MessageDied;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/** A picture that n8n was never told of ends at once, with the reason, and nobody's quota is spent on it. */
@Dependent
class DeadDeliveries {
    @Inject
    private GenerationWork work;

    void end(@Observes MessageDied died) {
        if (died.message().channel().equals(N8nRoute.NAME)) {
            PictureRef.of(died.message())
                    .flatMap(picture -> work.held(picture.id(), picture.lease()))
                    .ifPresent(task -> work.refuse(task, problem(task.id(), died.reason()), true));
        }
    }

    /** What n8n says of itself is for administrators, who read it in the outbox. */
    private static String status(String reason) {
        return reason.replaceFirst("(?s)^(HTTP \\d+): .*", "$1");
    }

    private static Problem problem(UUID id, String reason) {
        return new Problem(N8nError.N8N_UNREACHABLE.key(), status(reason), "", id.toString());
    }
}
