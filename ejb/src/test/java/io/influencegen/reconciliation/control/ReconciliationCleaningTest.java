package io.influencegen.reconciliation.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.job.boundary.RunLedger;
import io.influencegen.job.boundary.RunState;
import io.influencegen.job.boundary.RunView;
import io.influencegen.settings.boundary.Settings;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept how long, on a real database; settings as they are shipped. */
class ReconciliationCleaningTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @TempDir
    Path data;

    private final Map<UUID, RunState> jobs = new HashMap<>();
    private ShelfOfExports stage;
    private Instant now;

    @BeforeEach
    void begin() {
        stage = new ShelfOfExports(data);
        stage.provider("onfido", false);
        now = stage.clock().instant();
        stages().forEach(table -> stage.database()
                .run(entities -> entities.createNativeQuery("drop table influencegen." + table)
                        .executeUpdate()));
    }

    @Test
    void aFileShouldGoAfterItsLastRunAndComeBackWhenItIsBroughtAgain() {
        UUID file = keep("a");
        stage.run(file, LONG_AGO, daysAgo(31));
        UUID later = stage.run(file, daysAgo(31), daysAgo(29));
        received(daysAgo(40));
        assertThat(forget(), is(0));
        assertThat(readable(file), is(true));

        ended(later, daysAgo(31));
        assertThat(forget(), is(1));
        assertThat(readable(file), is(false));
        assertThat(stage.count("stored_object"), is(0L));
        assertThat(stage.objects.removals.size(), is(1));
        assertThat(forget(), is(0));

        assertThat(keep("a"), is(file));
        assertThat(readable(file), is(true));
    }

    @Test
    void aFileThatAStoppedRunMayStillReadShouldStay() {
        UUID file = keep("a");
        UUID run = stage.run(file, daysAgo(50), null);
        received(daysAgo(50));
        jobs.put(run, RunState.FAILED);
        assertThat(forget(), is(0));
        jobs.put(run, RunState.ABANDONED);
        assertThat(forget(), is(1));
    }

    @Test
    void whatIsOpenShouldStayAndWhatIsSettledAsLongAsEvidenceDemands() {
        UUID run = stage.run(keep("a"), daysAgo(3000), daysAgo(3000));
        difference(run, "OPEN", null);
        difference(run, "RESOLVED", daysAgo(1820));
        difference(run, "SETTLED_BY_RULE", daysAgo(1820));
        difference(run, "GONE", daysAgo(725));
        difference(run, "MOVED", daysAgo(725));
        assertThat(forget(), is(0));
        difference(run, "RESOLVED", daysAgo(1830));
        difference(run, "SETTLED_BY_RULE", daysAgo(1830));
        difference(run, "GONE", daysAgo(735));
        difference(run, "MOVED", daysAgo(735));
        assertThat(forget(), is(4));
        assertThat(stage.count("reconciliation_result"), is(5L));
        assertThat(stage.count("reconciliation_run"), is(1L));
    }

    @Test
    void aRunShouldGoWhenNothingOfItIsLeft() {
        UUID old = stage.run(keep("a"), daysAgo(800), daysAgo(735));
        difference(old, "RESOLVED", daysAgo(735));
        UUID stuck = stage.run(keep("b"), daysAgo(735), null);
        difference(stuck, "FOUND", null);
        stage.run(keep("c"), daysAgo(735), daysAgo(725));
        jobs.put(stuck, RunState.FAILED);
        assertThat(forget(), is(0));
        jobs.clear();
        assertThat(forget(), is(1));
        assertThat(stage.count("reconciliation_run"), is(2L));
        assertThat(stage.count("reconciliation_result where state = 'FOUND'"), is(0L));
    }

    @Test
    void aStageShouldGoUnlessItsRunIsUnderWay() {
        UUID file = keep("a");
        UUID under = staged(stage.run(file, daysAgo(2), null));
        UUID failed = staged(stage.run(file, daysAgo(2), null));
        staged(stage.run(file, daysAgo(3), daysAgo(2)));
        staged(UUID.randomUUID());
        UUID fresh = staged(stage.run(file, now, null));
        jobs.put(under, RunState.RUNNING);
        jobs.put(failed, RunState.FAILED);
        assertThat(forget(), is(3));
        assertThat(stages().size(), is(2));
        assertThat(exists(under) && exists(fresh), is(true));
    }

    private int forget() {
        return stage.database()
                .call(entities -> new ReconciliationCleaning(
                                new OldReconciliationRepository(entities),
                                new StageRepository(entities),
                                stage.shelf(entities),
                                new ExportFolders(data.resolve("exports"), stage.clock()),
                                new Ledger(),
                                new Settings(Map::of, stage.clock()),
                                stage.clock())
                        .forget(100));
    }

    private UUID keep(String content) {
        return stage.database()
                .call(entities -> stage.shelf(entities)
                        .keep("onfido", content, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))));
    }

    private boolean readable(UUID file) {
        Optional<?> found = stage.database().call(entities -> new ExportFileRepository(entities).find(file));
        return found.isPresent();
    }

    private UUID staged(UUID run) {
        stage.database().run(entities -> new StageRepository(entities).begin(run));
        return run;
    }

    private boolean exists(UUID run) {
        return (Boolean) stage.database()
                .call(entities -> entities.createNativeQuery("select to_regclass(?1) is not null")
                        .setParameter(1, StageRepository.table(run))
                        .getSingleResult());
    }

    private List<?> stages() {
        return stage.database()
                .call(entities -> entities.createNativeQuery(
                                "select tablename from pg_tables where tablename like 'reconciliation\\_stage\\_%'")
                        .getResultList());
    }

    private void received(Instant when) {
        update("update influencegen.reconciliation_file set received_at = ?1", when);
    }

    private void ended(UUID run, Instant when) {
        update("update influencegen.reconciliation_run set ended_at = ?1 where id = '" + run + "'", when);
    }

    private void update(String sql, Instant when) {
        stage.database()
                .run(entities -> entities.createNativeQuery(sql)
                        .setParameter(1, java.sql.Timestamp.from(when))
                        .executeUpdate());
    }

    private void difference(UUID run, String state, Instant settled) {
        stage.database()
                .run(entities -> entities.createNativeQuery("""
                        insert into influencegen.reconciliation_result (run_id, provider, kind, reference, state, found_at, due_at, resolved_at)
                        values (?1, 'onfido', 'MISSING_HERE', 'x', ?2, now(), now(), cast(nullif(?3, '') as timestamptz))""")
                        .setParameter(1, run)
                        .setParameter(2, state)
                        .setParameter(3, settled == null ? "" : settled.toString())
                        .executeUpdate());
    }

    private Instant daysAgo(long days) {
        return now.minus(Duration.ofDays(days));
    }

    /** Knows the jobs that are not forgotten. */
    private final class Ledger extends RunLedger {
        @Override
        public Map<UUID, RunView> runs(Collection<UUID> runs) {
            return runs.stream().filter(jobs::containsKey).collect(Collectors.toMap(id -> id, this::view));
        }

        private RunView view(UUID id) {
            return new RunView(
                    id,
                    "kyc-reconciliation",
                    Map.of(),
                    false,
                    jobs.get(id),
                    1,
                    "",
                    "",
                    now,
                    "",
                    now,
                    null,
                    false,
                    "",
                    Map.of(),
                    0,
                    0);
        }
    }
}
