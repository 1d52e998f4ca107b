package io.influencegen.reconciliation.control;

import io.influencegen.crypto.boundary.BlindIndex;
import io.influencegen.crypto.control.KeyStage;
import io.influencegen.reconciliation.control.ExportLoad.LeftOut;
import io.influencegen.reconciliation.control.ExportLoad.Loaded;
import io.influencegen.reconciliation.entity.ExportMapping;
import io.influencegen.testdb.TestDatabase;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Cases that we know and files to hold against them, on a real database. */
public final class ReconciliationStage implements AutoCloseable {
    public static final String PROVIDER = "onfido";
    public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final long EPOCH_2000 = LocalDate.of(2000, 1, 1).toEpochDay();

    public final TestDatabase database;
    final UUID person = UUID.randomUUID();
    private boolean suspicious;
    final List<LeftOut> leftOut = new ArrayList<>();
    private final KeyStage.Node node;
    private final ExecutorService helpers = Executors.newFixedThreadPool(Integer.getInteger("helpers", 2));

    public ReconciliationStage(Path folder) {
        KeyStage keys = new KeyStage(folder);
        node = keys.node();
        database = keys.database;
        database.truncate("reconciliation_known", "reconciliation_provider", "reconciliation_stale");
        database.run(entities -> {
            entities.createNativeQuery("""
                            insert into influencegen.user_account (id, email_cipher, email_index, display_name, password_hash, state, created_at, version)
                            values (?1, '', decode(md5(random()::text), 'hex'), 'Somebody', '', 'ACTIVE', now(), 1)""").setParameter(1, person).executeUpdate();
            // Emptying the accounts empties the rules too, which may name one as owner.
            entities.createNativeQuery("""
                            insert into influencegen.reconciliation_rule (kind, resolves, due_days, changed_at, changed_by, version)
                            select kind, kind = 'DUPLICATE', 7, now(), 'test', 1
                              from unnest(string_to_array('STATUS_DRIFT,DATA_MISMATCH,MISSING_HERE,MISSING_THERE,DUPLICATE,EXPIRED', ',')) kind
                            on conflict do nothing""").executeUpdate();
            entities.createNativeQuery("""
                            insert into influencegen.reconciliation_provider (key, name, mapping, changed_at, changed_by, version)
                            values ('onfido', 'Onfido', '', now(), 'test', 1)""").executeUpdate();
        });
    }

    /** What we know of the invented checks. */
    public void know(int checks) throws Exception {
        try (var connection = database.connections().getConnection()) {
            connection.createStatement().execute("set session_replication_role = replica");
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy influencegen.reconciliation_known (case_number, latest, influencer, provider, asked_at, "
                                    + RecordRows.COLUMNS.substring("line, again, ".length())
                                    + ") from stdin with (format binary)");
            PersonDigests digests = node.call(keys -> new PersonDigests(keys.index()));
            write(copy, CopyRows.HEAD);
            CopyRows rows = new CopyRows();
            for (int check = 0; check < checks; check++) {
                if (InventedExport.isWithUs(check)) {
                    known(rows, digests, check);
                }
                if (check % 1000 == 999 || check == checks - 1) {
                    write(copy, rows.written());
                    rows = new CopyRows();
                }
            }
            write(copy, CopyRows.TAIL);
            copy.endCopy();
            connection.createStatement().execute("vacuum analyze influencegen.reconciliation_known");
        }
    }

    private void known(CopyRows rows, PersonDigests digests, int check) {
        rows.row(13);
        rows.number(check + 1L);
        rows.bytes(new byte[] {1}, 1);
        rows.bytes(uuid(person), 16);
        rows.text(PROVIDER);
        rows.number(0);
        rows.text(InventedExport.reference(check));
        rows.text(InventedExport.status(check).name());
        rows.text(InventedExport.country(check));
        rows.text(InventedExport.documentType(check));
        rows.day((int) (InventedExport.expires(check).toEpochDay() - EPOCH_2000));
        rows.bytes(digests.name(InventedExport.name(check)), 16);
        rows.bytes(digests.birth(InventedExport.birthDate(check).toString()), 16);
        rows.bytes(digests.document(InventedExport.document(check)), 16);
    }

    private static byte[] uuid(UUID id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static void write(CopyIn copy, byte[] rows) throws Exception {
        copy.writeToCopy(rows, 0, rows.length);
    }

    /** A run that has only begun. */
    public UUID begin() {
        UUID run = UUID.randomUUID();
        database.run(entities -> entities.createNativeQuery("""
                        insert into influencegen.reconciliation_run (id, provider, stage, as_of, begun_at)
                        values (?1, ?2, 'RECEIVED', ?3, ?3)""")
                .setParameter(1, run)
                .setParameter(2, PROVIDER)
                .setParameter(3, java.sql.Timestamp.from(NOW))
                .executeUpdate());
        return run;
    }

    public Loaded load(UUID run, InputStream file, ExportMapping mapping, long mostSkipped) {
        return load(run, file, mapping, mostSkipped, helpers);
    }

    Loaded load(UUID run, InputStream file, ExportMapping mapping, long mostSkipped, Executor executor) {
        leftOut.clear();
        return database.call(entities -> {
            StageRepository stage = new StageRepository(entities);
            stage.begin(run);
            try {
                ExportLoad load = new ExportLoad(mapping, index(entities), mostSkipped, executor);
                Loaded loaded = stage.copy(run, rows -> load.load(file, sink(rows)));
                stage.analyze(run);
                suspicious = loaded.again() > 0;
                return loaded;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    BlindIndex index(EntityManager entities) {
        return node.keys(entities).index();
    }

    private ExportLoad.Sink sink(StageRepository.RowStream rows) {
        return new ExportLoad.Sink() {
            @Override
            public void write(byte[] bytes) throws IOException {
                rows.write(bytes);
            }

            @Override
            public void told(long loaded, List<LeftOut> found) {
                leftOut.addAll(found);
            }

            @Override
            public void end() {}
        };
    }

    /** How many of each kind were found. */
    public Map<String, Long> compare(UUID run) {
        return compare(run, NOW);
    }

    Map<String, Long> compare(UUID run, Instant now) {
        database.run(entities -> new ComparisonRepository(entities)
                .compare(new ComparisonRepository.Question(run, PROVIDER, NOW, now, suspicious)));
        return database.call(entities -> {
            Map<String, Long> kinds = new TreeMap<>();
            entities.createNativeQuery(
                            "select kind, count(*) from influencegen.reconciliation_result where run_id = ?1 group by kind")
                    .setParameter(1, run)
                    .getResultList()
                    .forEach(row -> kinds.put((String) ((Object[]) row)[0], (Long) ((Object[]) row)[1]));
            return kinds;
        });
    }

    ComparisonRepository.Expected expect(UUID run) {
        return database.call(entities -> new ComparisonRepository(entities)
                .expect(new ComparisonRepository.Question(run, PROVIDER, NOW, NOW, suspicious)));
    }

    Map<String, Long> settle(UUID run) {
        return database.call(entities -> {
            SettleRepository settling = new SettleRepository(entities);
            settling.settle(run, PROVIDER, NOW);
            return settling.figures(run);
        });
    }

    Map<String, Long> states(UUID run) {
        return database.call(entities -> {
            Map<String, Long> states = new TreeMap<>();
            entities.createNativeQuery(
                            "select state, count(*) from influencegen.reconciliation_result where run_id = ?1 group by state")
                    .setParameter(1, run)
                    .getResultList()
                    .forEach(row -> states.put((String) ((Object[]) row)[0], (Long) ((Object[]) row)[1]));
            return states;
        });
    }

    public void drop(UUID run) {
        database.run(entities -> new StageRepository(entities).drop(run));
    }

    @Override
    public void close() {
        helpers.shutdown();
    }
}
