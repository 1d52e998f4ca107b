package io.influencegen.job.control;

import io.influencegen.access.boundary.Role;
import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.LivePush;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells nodes that there is something to do, and open pages that something has changed. */
@Dependent
public class RunNews {
    /** For nodes: a run waits, or shall stop. */
    public static final String WORK = "job-work";

    /** For pages: a run looks different now. */
    public static final String CHANGED = "job-run";

    /** For pages: a run needs somebody. */
    public static final String FAILED = "job-failed";

    private static final List<Role> WATCHERS = List.of(Role.BATCH_OPERATOR, Role.ADMINISTRATOR);

    private final LivePush push;

    @Inject
    RunNews(LivePush push) {
        this.push = push;
    }

    void requested(UUID run) {
        work();
        changed(run);
    }

    void work() {
        push.announce(Audience.nodes(), WORK, Map.of());
    }

    void ended(UUID run) {
        work();
        changed(run);
    }

    void troubled(UUID run) {
        WATCHERS.forEach(role -> push.announce(Audience.role(role), FAILED, Map.of("run", run.toString())));
        changed(run);
    }

    void changed(UUID run) {
        WATCHERS.forEach(role -> push.announce(Audience.role(role), CHANGED, Map.of("run", run.toString())));
    }
}
