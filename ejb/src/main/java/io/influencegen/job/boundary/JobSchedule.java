package io.influencegen.job.boundary;

import io.influencegen.job.control.ScheduledRunRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Decides which node begins a scheduled run. */
@Stateless
@PermitAll
public class JobSchedule {
    @Inject
    private ScheduledRunRepository runs;

    @Inject
    private Clock clock;

    /** True for exactly one caller of all nodes, at most once per job and day. */
    public boolean claim(String job, LocalDate dueOn) {
        return runs.claim(job, dueOn, clock.instant());
    }
}
