package io.influencegen.imaging.control;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.imaging.boundary.GenerationView.State;
import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.LivePush;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells the person's pages, and all nodes. */
@Dependent
class LiveImagingNews implements ImagingNews {
    static final String QUEUED = "generation-queued";
    static final String ENDED = "generation-ended";
    static final String MOVED = "generation";
    private static final List<Role> KEEPERS = List.of(Role.ADMINISTRATOR, Role.BATCH_OPERATOR);

    @Inject
    private LivePush push;

    @Override
    public void queued(UserId owner) {
        push.announce(Audience.nodes(), QUEUED, Map.of());
        push.announce(Audience.user(owner), MOVED, Map.of("state", State.QUEUED.name()));
    }

    @Override
    public void moved(UserId owner, UUID id, State state) {
        push.announce(Audience.user(owner), MOVED, Map.of("id", id.toString(), "state", state.name()));
    }

    @Override
    public void ended(UUID id) {
        push.announce(Audience.nodes(), ENDED, Map.of("id", id.toString()));
    }

    @Override
    public void died() {
        KEEPERS.forEach(role -> push.announce(Audience.role(role), "dead-letter", Map.of("channel", "imaging")));
    }
}
