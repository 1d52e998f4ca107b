package io.influencegen.job.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.job.boundary.RestartPolicy;
import io.influencegen.job.boundary.RunState;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds runs whose node is gone, says so, and lets them go on where their job wants that. */
@Dependent
public class RunSupervisor {
    private static final Logger LOG = System.getLogger(RunSupervisor.class.getName());

    private final LostRunRepository lost;
    private final JobBook jobs;
    private final RunNews news;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    RunSupervisor(LostRunRepository lost, JobBook jobs, RunNews news, AuditLog audit, Clock clock) {
        this.lost = lost;
        this.jobs = jobs;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    public void look() {
        Set<String> automatic = jobs.all().stream()
                .filter(job -> job.restart() == RestartPolicy.AUTOMATIC)
                .map(job -> job.name())
                .collect(Collectors.toSet());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        lost.interrupt(automatic, now).forEach(this::tell);
    }

    private void tell(LostRunRepository.Interrupted run) {
        LOG.log(
                Level.WARNING,
                "Run {0} of {1} was interrupted and is {2}: {3}",
                run.id(),
                run.job(),
                run.state(),
                run.why());
        audit.record(AuditEntry.of("job.interrupted")
                .on("job-run", run.id().toString())
                .change(
                        Map.of(),
                        Map.of(
                                "job",
                                run.job(),
                                "reason",
                                run.why(),
                                "state",
                                run.state().name()))
                .by(Caller.system("job-supervisor")));
        if (run.state() == RunState.REQUESTED) {
            news.requested(run.id());
        } else {
            news.ended(run.id());
        }
    }
}
