package io.influencegen.job.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.job.boundary.JobDefinition;
import io.influencegen.job.boundary.JobParameter;
import io.influencegen.job.boundary.LaunchRequest;
import io.influencegen.job.boundary.RestartPolicy;
import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.RunState;
import io.influencegen.job.boundary.RunTroubled;
import io.influencegen.job.boundary.SkipRepair;
import io.influencegen.job.boundary.Vehicle;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.testdb.Doubles;
import io.influencegen.testdb.SettableClock;
import io.influencegen.testdb.TestDatabase;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The ledger on a real database, with jobs of its own. */
final class JobStage {
    static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    static final String COUNT = "count-sheep";
    static final String CAREFUL = "careful-sheep";
    static final String MANY = "many-sheep";

    final TestDatabase database = TestDatabase.shared();
    final SettableClock clock = new SettableClock(START);
    final Doubles doubles = new Doubles();
    final List<SkipRepair> repairs = new ArrayList<>();
    final JobBook jobs = new JobBook(List.of(
            JobDefinition.of(COUNT, JobParameter.number("sheep", 10, 1, 100), JobParameter.text("farm", false, "", 20)),
            new JobDefinition(CAREFUL, RestartPolicy.OFFERED, true, 1, List.of()),
            new JobDefinition(MANY, RestartPolicy.AUTOMATIC, false, 1000, List.of())));
    private final RequestContext context = Doubles.contextOf(new UserId(UUID.randomUUID()), Role.BATCH_OPERATOR);

    JobStage() {
        database.truncate("job_run", "job_node", "job_schedule");
    }

    RunNews news() {
        return new RunNews(doubles.push());
    }

    RunBook book(EntityManager entities) {
        return new RunBook(new RunRepository(entities), jobs, news(), context, clock);
    }

    VehicleBook vehicles(EntityManager entities) {
        return new VehicleBook(new VehicleRepository(entities), jobs, news(), clock);
    }

    RunProgress progress(EntityManager entities) {
        return new RunProgress(new ProgressRepository(entities), new SkipRepository(entities), news(), clock);
    }

    WorkBook work(EntityManager entities) {
        return new WorkBook(new WorkRepository(entities), new SkipRepository(entities), progress(entities), clock);
    }

    RunSupervisor supervisor(EntityManager entities) {
        return new RunSupervisor(new LostRunRepository(entities), jobs, news(), doubles.audit(), clock);
    }

    /** With the settings as they are shipped. */
    RunAlarm alarm(EntityManager entities, Event<RunTroubled> events) {
        return new RunAlarm(
                new TroubleRepository(entities), events, news(), new Settings(() -> Map.of(), clock), clock);
    }

    RunSteering steering(EntityManager entities) {
        return new RunSteering(new SteeringRepository(entities), new RunRepository(entities), news(), clock);
    }

    SkipOffice skips(EntityManager entities) {
        return new SkipOffice(new SkipLedgerRepository(entities), repairs, news(), context, clock);
    }

    ScheduleBook schedules(EntityManager entities) {
        return new ScheduleBook(new ScheduleRepository(entities), jobs, context, clock);
    }

    void tick() {
        run(entities -> new ScheduleClock(new ScheduleRepository(entities), book(entities), clock).requestDue());
    }

    void run(Consumer<EntityManager> work) {
        database.run(work);
    }

    UUID request(String job) {
        return database.call(entities -> book(entities).request(new LaunchRequest(job, Map.of(), false), "by-hand"));
    }

    UUID node(String name) {
        return database.call(entities -> vehicles(entities).begin(name));
    }

    Optional<Vehicle> claim(UUID node) {
        return database.call(entities -> vehicles(entities).claim(node));
    }

    RunKey drive(String job) {
        request(job);
        return claim(node("a-node")).orElseThrow().key();
    }

    RunState state(UUID run) {
        return database.call(entities -> book(entities).find(run).orElseThrow().state());
    }

    /** Its last beat was long ago. */
    void die(UUID run) {
        run(entities ->
                entities.createNativeQuery("""
                        update influencegen.job_node set seen_at = seen_at - interval '20 seconds'
                         where id = (select node from influencegen.job_run where id = cast(?1 as uuid))""").setParameter(1, run.toString()).executeUpdate());
    }

    void look() {
        run(entities -> supervisor(entities).look());
    }

    long count(String sql) {
        return ((Number) database.call(
                        entities -> entities.createNativeQuery(sql).getSingleResult()))
                .longValue();
    }
}
