package io.influencegen.imaging.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.imaging.boundary.GenerationView.State;
import java.util.UUID;

/** What the rest of the product hears of pictures on their way, within the transaction: it is told when that commits. */
public interface ImagingNews {
    /** There is something to take. */
    void queued(UserId owner);

    /** Something about a person's picture is new. */
    void moved(UserId owner, UUID id, State state);

    /** Whoever makes it can stop. */
    void ended(UUID id);

    /** A dead letter more. */
    void died();
}
