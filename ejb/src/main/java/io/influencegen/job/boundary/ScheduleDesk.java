package io.influencegen.job.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.job.control.ScheduleBook;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where operators say when jobs run by themselves. */
@Stateless
@RolesAllowed({Roles.BATCH_OPERATOR, Roles.ADMINISTRATOR})
public class ScheduleDesk {
    private static final String TARGET = "job-schedule";

    @Inject
    private ScheduleBook book;

    @Inject
    private AuditLog audit;

    public List<JobSchedule> list() {
        return book.all();
    }

    public JobSchedule find(UUID id) {
        return book.find(id);
    }

    /** The next times a plan would have, for a look before it counts. */
    public List<Instant> times(JobSchedule.Plan plan, int count) {
        return book.times(plan, count);
    }

    public UUID add(JobSchedule.Plan plan) {
        UUID id = book.add(plan);
        record("job.schedule-added", id, Map.of(), texts(plan));
        return id;
    }

    /** Refused with CHANGED_MEANWHILE when it no longer has the version the caller saw. */
    public void change(UUID id, JobSchedule.Plan plan, long seenVersion) {
        JobSchedule before = book.find(id);
        book.change(id, plan, seenVersion);
        record("job.schedule-changed", id, texts(before.plan()), texts(plan));
    }

    /** What was missed while it paused is not made up for. */
    public void pause(UUID id, boolean paused) {
        book.pause(id, paused);
        record(paused ? "job.schedule-paused" : "job.schedule-resumed", id, Map.of(), Map.of());
    }

    public void remove(UUID id) {
        JobSchedule before = book.find(id);
        book.remove(id);
        record("job.schedule-removed", id, texts(before.plan()), Map.of());
    }

    private void record(String action, UUID id, Map<String, String> before, Map<String, String> after) {
        audit.record(AuditEntry.of(action).on(TARGET, id.toString()).change(before, after));
    }

    private static Map<String, String> texts(JobSchedule.Plan plan) {
        return Map.of(
                "job", plan.job(),
                "cron", plan.cron(),
                "zone", plan.zone(),
                "left-out", plan.leftOut().toString(),
                "catch-up", plan.catchUp().name(),
                "parameters", plan.parameters().toString());
    }
}
