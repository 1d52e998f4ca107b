package io.influencegen.job.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.job.control.RunAlarm;
import io.influencegen.job.control.RunBook;
import io.influencegen.job.control.RunSteering;
import io.influencegen.job.control.RunWatch;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Lets operators ask for runs and see to them, and nobody else. */
@Stateless
@RolesAllowed({Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
public class JobDesk {
    private static final String TARGET = "job-run";
    private static final String BY_HAND = "by-hand";

    @Inject
    private RunBook book;

    @Inject
    private RunWatch watch;

    @Inject
    private RunSteering steering;

    @Inject
    private RunAlarm alarm;

    @Inject
    private AuditLog audit;

    /** Every job, by name, with its latest runs. */
    public List<JobCard> jobs() {
        return watch.jobs();
    }

    public JobDefinition job(String name) {
        return watch.job(name);
    }

    /** Filters: {@code state}, {@code job}, {@code text}, {@code from}, {@code to}. */
    public Page<RunView> runs(ListQuery query) {
        return watch.list(query);
    }

    public RunDetail find(UUID run) {
        return watch.find(run);
    }

    /** The newest runs that need somebody, until somebody restarts them or gives them up. */
    public List<TroubledRun> troubled(int most) {
        return alarm.open(most);
    }

    public UUID launch(LaunchRequest wish) {
        UUID run = book.request(wish, BY_HAND);
        Map<String, String> asked = new TreeMap<>(wish.parameters());
        asked.put("job", wish.job());
        asked.put("dry-run", String.valueOf(wish.dryRun()));
        record("job.launched", run, asked);
        return run;
    }

    /** What it has done stays; the rest waits for a restart. */
    public void stop(UUID run) {
        steering.stop(run);
        record("job.stopped", run, Map.of());
    }

    public void restart(UUID run) {
        steering.restart(run);
        record("job.restarted", run, Map.of());
    }

    /** It is never restarted again. */
    public void abandon(UUID run) {
        steering.abandon(run);
        record("job.abandoned", run, Map.of());
    }

    private void record(String action, UUID run, Map<String, String> what) {
        audit.record(AuditEntry.of(action).on(TARGET, run.toString()).change(Map.of(), what));
    }
}
