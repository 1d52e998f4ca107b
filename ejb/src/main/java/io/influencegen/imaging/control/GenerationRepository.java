package io.influencegen.imaging.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.imaging.boundary.BulkEnd;
import io.influencegen.imaging.boundary.GenerationView.Asked;
import io.influencegen.imaging.boundary.GenerationView.Problem;
import io.influencegen.imaging.boundary.GenerationView.State;
import io.influencegen.imaging.boundary.ImageTask;
import io.influencegen.imaging.boundary.TurnPriority;
import io.influencegen.sql.boundary.NativeRepository;
import io.influencegen.usage.boundary.QuotaHold;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The durable queue. Whoever changes a running row shows the lease they hold; another one's changes nothing. */
@Dependent
public class GenerationRepository extends NativeRepository {
    private static final String TASK = """
            select g.id, g.lease, g.round, g.failures, g.worker, g.priority, g.owner_id, g.campaign, g.quota_month, g.model,
                   g.prompt, g.negative_prompt, g.ratio, g.long_side, g.seed, g.steps, g.guidance, cast(g.styles as text),
                   g.calls, coalesce(g.replayed_at, g.created_at), g.started_at, g.turn, g.route
              from influencegen.generation g\s""";

    protected GenerationRepository() {}

    public GenerationRepository(EntityManager entities) {
        super(entities);
    }

    /** A row of the queue that may be taken now. */
    record Waiting(ImageTask task, double turn, String route) {}

    /** What {@link #add} writes beside what was asked. */
    record Entry(
            UUID submission, QuotaHold hold, TurnPriority priority, String route, String correlationId, Instant now) {}

    /** Draws {@code cost} turns in a person's name, and answers the first: not before the line's, nor before their own last. */
    double draw(TurnPriority priority, UserId owner, double cost) {
        Number end = (Number) column("""
                        insert into influencegen.generation_share as s (priority, owner_id, turn)
                        select priority, cast(?2 as uuid), turn + ?3 from influencegen.generation_line where priority = ?1
                        on conflict (priority, owner_id) do update set turn = greatest(s.turn, excluded.turn - ?3) + ?3
                        returning turn""", priority.line(), owner.value(), cost).get(0);
        return end.doubleValue() - cost;
    }

    int waitingOf(UserId owner) {
        return ((Number) column("""
                        select count(*) from influencegen.generation
                         where owner_id = cast(?1 as uuid) and state = 'QUEUED' and priority <> 2""", owner.value()).get(0)).intValue();
    }

    /** One row per id; seeds follow one another. */
    void add(List<UUID> ids, Asked asked, Entry entry, double turn, double cost) {
        execute(
                """
                insert into influencegen.generation (id, submission_id, owner_id, campaign, priority, turn, state, route, model,
                    prompt, negative_prompt, ratio, long_side, seed, steps, guidance, styles, quota_month, created_at,
                    correlation_id, next_attempt_at)
                select one.id, cast(?2 as uuid), cast(?3 as uuid), cast(?4 as text), ?5, ?6 + (one.n - 1) * ?7, 'QUEUED', ?8, ?9,
                    ?10, ?11, ?12, ?13, ?14 + one.n - 1, ?15, ?16, cast(?17 as jsonb), ?18, ?19, ?20, ?19
                  from unnest(cast(string_to_array(?1, ',') as uuid[])) with ordinality as one(id, n)""",
                list(ids),
                entry.submission(),
                entry.hold().owner().value(),
                entry.hold().campaign().orElse(null),
                entry.priority().line(),
                turn,
                cost,
                entry.route(),
                asked.model(),
                asked.prompt(),
                asked.negativePrompt(),
                asked.ratio(),
                asked.longSide(),
                asked.seed(),
                asked.steps(),
                asked.guidance(),
                StyleList.write(asked.styles()),
                Date.valueOf(entry.hold().month()),
                entry.now(),
                entry.correlationId());
    }

    /** One node at a time takes, so that what each worker has in hand is counted right. */
    void lockTaking() {
        column("select 1 from (select pg_advisory_xact_lock(hashtext('generation-taking'), 0)) as locked");
    }

    Map<String, Integer> inHand() {
        return rows("""
                        select worker, count(*) from influencegen.generation where state = 'RUNNING' group by worker""").stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).intValue()));
    }

    List<String> drained() {
        return column("select address from influencegen.image_worker where drained").stream()
                .map(String.class::cast)
                .toList();
    }

    /** What may be taken next, in fair turns; steps over what somebody else is changing. */
    List<Waiting> next(Collection<String> models, Collection<String> routes, Instant now, int limit) {
        return rows(TASK + """
                         where g.state = 'QUEUED' and g.next_attempt_at <= ?1
                           and ((g.route = 'worker' and g.model = any(string_to_array(?2, chr(10))))
                                or g.route = any(string_to_array(?3, chr(10))))
                         order by g.priority, g.turn, g.id limit ?4 for update skip locked""", now, String.join("\n", models), String.join("\n", routes), limit).stream()
                .map(row -> new Waiting(task(row), ((Number) row[21]).doubleValue(), (String) row[22]))
                .toList();
    }

    /** Leases it to this node; the line moves on to its turn. */
    ImageTask take(Waiting waiting, String worker, UUID lease, String node, Instant now, Instant until) {
        ImageTask task = waiting.task();
        execute("""
                update influencegen.generation set state = 'RUNNING', lease = cast(?2 as uuid), leased_by = ?3, lease_until = ?4,
                       worker = ?5, started_at = ?6, calls = calls + 1, place = 0, step = 0, job = null
                 where id = cast(?1 as uuid)""", task.id(), lease, node, until, worker, now);
        execute(
                "update influencegen.generation_line set turn = greatest(turn, ?2) where priority = ?1",
                task.priority().line(),
                waiting.turn());
        return new ImageTask(
                task.id(),
                lease,
                task.key(),
                worker,
                task.priority(),
                task.hold(),
                task.asked(),
                task.calls() + 1,
                task.failures(),
                task.createdAt(),
                now);
    }

    /** False when the lease is another's by now. */
    boolean progress(ImageTask task, String job, int place, int step) {
        return execute("""
                        update influencegen.generation set place = ?3, step = ?4, job = ?5
                         where id = cast(?1 as uuid) and lease = cast(?2 as uuid)""", task.id(), task.lease(), place, step, job) == 1;
    }

    int keep(String node, Collection<UUID> leases, Instant until) {
        return execute("""
                        update influencegen.generation set lease_until = ?3
                         where leased_by = ?1 and state = 'RUNNING'
                           and lease = any(cast(string_to_array(?2, ',') as uuid[]))""", node, list(leases), until);
    }

    /** True for exactly one caller: the picture is theirs to end. */
    boolean end(ImageTask task, State state, Problem problem, boolean dead, Instant now) {
        return execute(
                        """
                        update influencegen.generation
                           set state = ?3, ended_at = ?4, lease = null, leased_by = null, lease_until = null, dead = ?5,
                               problem_code = ?6, problem_cause = ?7, problem_next = ?8, problem_reference = ?9
                         where id = cast(?1 as uuid) and lease = cast(?2 as uuid) and state = 'RUNNING'""",
                        task.id(),
                        task.lease(),
                        state,
                        now,
                        dead,
                        emptyToNull(problem.code()),
                        emptyToNull(problem.cause()),
                        emptyToNull(problem.next()),
                        emptyToNull(problem.reference()))
                == 1;
    }

    /** Back into the queue, at the turn it had. */
    boolean giveBack(ImageTask task, int failures, int losses, Instant nextAttemptAt) {
        return execute("""
                        update influencegen.generation
                           set state = 'QUEUED', lease = null, leased_by = null, lease_until = null, worker = null, place = 0,
                               step = 0, failures = failures + ?3, losses = losses + ?4, next_attempt_at = ?5
                         where id = cast(?1 as uuid) and lease = cast(?2 as uuid) and state = 'RUNNING'""", task.id(), task.lease(), failures, losses, nextAttemptAt) == 1;
    }

    /** Running ones whose lease has ended: whoever had them is dead or cut off. */
    List<ImageTask> expired(Instant now, int limit) {
        return tasks(TASK + """
                         where g.state = 'RUNNING' and g.lease_until < ?1 order by g.lease_until limit ?2
                           for update skip locked""", now, limit);
    }

    int lossesOf(UUID id) {
        return ((Number) column("select losses from influencegen.generation where id = cast(?1 as uuid)", id)
                        .get(0))
                .intValue();
    }

    /** Those that wait for longer than anybody should. */
    List<ImageTask> waitingSince(Instant before, int limit) {
        return tasks(TASK + """
                         where g.state = 'QUEUED' and coalesce(g.replayed_at, g.created_at) < ?1 and g.started_at is null limit ?2
                           for update skip locked""", before, limit);
    }

    /** Locked until the transaction ends. */
    Optional<ImageTask> lock(UUID id) {
        return tasks(TASK + " where g.id = cast(?1 as uuid) for update", id).stream()
                .findFirst();
    }

    Optional<ImageTask> held(UUID id, UUID lease) {
        return tasks(TASK + " where g.id = cast(?1 as uuid) and g.lease = cast(?2 as uuid) for update", id, lease)
                .stream()
                .findFirst();
    }

    public State stateOf(UUID id) {
        return State.valueOf(
                (String) column("select state from influencegen.generation where id = cast(?1 as uuid)", id)
                        .get(0));
    }

    /** Those of them that have come to an end. */
    public List<BulkEnd> ended(Collection<UUID> ids) {
        return rows("""
                        select id, state, coalesce(problem_code, ''), coalesce(problem_cause, '') from influencegen.generation
                         where id = any(cast(string_to_array(?1, ',') as uuid[])) and state not in ('QUEUED', 'RUNNING')""", list(ids)).stream()
                .map(row ->
                        new BulkEnd((UUID) row[0], State.valueOf((String) row[1]), (String) row[2], (String) row[3]))
                .toList();
    }

    String routeOf(UUID id) {
        return (String) column("select route from influencegen.generation where id = cast(?1 as uuid)", id)
                .get(0);
    }

    /** Ends it wherever it is; false when it has ended. */
    boolean endOpen(UUID id, State state, Problem problem, boolean dead, Instant now) {
        return execute(
                        """
                        update influencegen.generation
                           set state = ?2, ended_at = ?3, lease = null, leased_by = null, lease_until = null, dead = ?4,
                               problem_code = ?5, problem_cause = ?6, problem_next = ?7, problem_reference = ?8
                         where id = cast(?1 as uuid) and state in ('QUEUED', 'RUNNING')""",
                        id,
                        state,
                        now,
                        dead,
                        emptyToNull(problem.code()),
                        emptyToNull(problem.cause()),
                        emptyToNull(problem.next()),
                        emptyToNull(problem.reference()))
                == 1;
    }

    private List<ImageTask> tasks(String sql, Object... parameters) {
        return rows(sql, parameters).stream().map(GenerationRepository::task).toList();
    }

    private static ImageTask task(Object[] row) {
        UUID id = (UUID) row[0];
        return new ImageTask(
                id,
                (UUID) row[1],
                id + "." + row[2] + "." + row[3],
                (String) row[4],
                TurnPriority.ofLine(((Number) row[5]).intValue()),
                new QuotaHold(new UserId((UUID) row[6]), maybeText(row[7]), ((Date) row[8]).toLocalDate()),
                asked(row, 9),
                ((Number) row[18]).intValue(),
                ((Number) row[3]).intValue(),
                instant(row[19]),
                maybeInstant(row[20]).orElse(null));
    }

    /** What was asked, from nine columns on. */
    static Asked asked(Object[] row, int from) {
        return new Asked(
                (String) row[from],
                (String) row[from + 1],
                (String) row[from + 2],
                (String) row[from + 3],
                ((Number) row[from + 4]).intValue(),
                ((Number) row[from + 5]).longValue(),
                ((Number) row[from + 6]).intValue(),
                ((Number) row[from + 7]).doubleValue(),
                StyleList.read((String) row[from + 8]));
    }

    private static String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
