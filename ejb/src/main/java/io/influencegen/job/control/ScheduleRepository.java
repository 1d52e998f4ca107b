package io.influencegen.job.control;

import io.influencegen.job.boundary.CatchUp;
import io.influencegen.job.boundary.JobSchedule;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When jobs run by themselves. */
@Dependent
public class ScheduleRepository extends NativeRepository {
    private static final String VIEW = """
            select s.id, s.job, cast(s.parameters as text), s.cron, s.zone, s.left_out, s.catch_up, s.paused, s.next_at,
                   s.last_at, s.changed_by, s.version
              from influencegen.job_schedule s
            """;

    protected ScheduleRepository() {}

    ScheduleRepository(EntityManager entities) {
        super(entities);
    }

    /** By whom, when, and of what they saw. */
    record Change(String by, Instant at, long seenVersion) {}

    List<JobSchedule> all() {
        return rows(VIEW + "order by s.job, s.id").stream()
                .map(ScheduleRepository::view)
                .toList();
    }

    Optional<JobSchedule> find(UUID id) {
        return rows(VIEW + "where s.id = cast(?1 as uuid)", id).stream()
                .map(ScheduleRepository::view)
                .findFirst();
    }

    /** Past those another node is at. */
    List<JobSchedule> due(Instant now) {
        return rows(
                        VIEW
                                + "where not s.paused and s.next_at <= ?1 order by s.next_at limit 50 for update skip locked",
                        now)
                .stream()
                .map(ScheduleRepository::view)
                .toList();
    }

    void add(UUID id, JobSchedule.Plan plan, Instant next, String by, Instant now) {
        execute(
                """
                insert into influencegen.job_schedule (id, job, parameters, cron, zone, left_out, catch_up, next_at,
                    changed_by, changed_at)
                values (cast(?1 as uuid), ?2, cast(?3 as jsonb), ?4, ?5, ?6, ?7, cast(?8 as timestamptz), ?9, ?10)""",
                id,
                plan.job(),
                TextMap.write(plan.parameters()),
                plan.cron(),
                plan.zone(),
                dates(plan),
                plan.catchUp(),
                text(next),
                by,
                now);
    }

    int change(UUID id, JobSchedule.Plan plan, Instant next, Change change) {
        return execute(
                """
                update influencegen.job_schedule
                   set job = ?2, parameters = cast(?3 as jsonb), cron = ?4, zone = ?5, left_out = ?6, catch_up = ?7,
                       next_at = cast(?8 as timestamptz), changed_by = ?9, changed_at = ?10, version = version + 1
                 where id = cast(?1 as uuid) and version = ?11""",
                id,
                plan.job(),
                TextMap.write(plan.parameters()),
                plan.cron(),
                plan.zone(),
                dates(plan),
                plan.catchUp(),
                text(next),
                change.by(),
                change.at(),
                change.seenVersion());
    }

    void pause(UUID id, boolean paused, Instant next, String by, Instant now) {
        execute("""
                update influencegen.job_schedule
                   set paused = ?2, next_at = cast(?3 as timestamptz), changed_by = ?4, changed_at = ?5,
                       version = version + 1
                 where id = cast(?1 as uuid)""", id, paused, text(next), by, now);
    }

    void remove(UUID id) {
        execute("delete from influencegen.job_schedule where id = cast(?1 as uuid)", id);
    }

    void moved(UUID id, Instant next, Instant last) {
        execute("""
                update influencegen.job_schedule
                   set next_at = cast(?2 as timestamptz), last_at = coalesce(cast(?3 as timestamptz), last_at)
                 where id = cast(?1 as uuid)""", id, text(next), text(last));
    }

    private static JobSchedule view(Object[] row) {
        JobSchedule.Plan plan = new JobSchedule.Plan(
                (String) row[1],
                TextMap.read((String) row[2]),
                (String) row[3],
                (String) row[4],
                Stream.of(((String) row[5]).split(",", -1))
                        .filter(date -> !date.isEmpty())
                        .map(LocalDate::parse)
                        .toList(),
                CatchUp.valueOf((String) row[6]));
        return new JobSchedule(
                (UUID) row[0],
                plan,
                (Boolean) row[7],
                maybeInstant(row[8]).orElse(null),
                maybeInstant(row[9]).orElse(null),
                (String) row[10],
                ((Number) row[11]).longValue());
    }

    private static String dates(JobSchedule.Plan plan) {
        return plan.leftOut().stream()
                .distinct()
                .sorted()
                .map(LocalDate::toString)
                .collect(Collectors.joining(","));
    }

    private static String text(Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
