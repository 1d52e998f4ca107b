import io.influencegen.reconciliation.control.InventedExport;
import io.influencegen.reconciliation.control.ReconciliationStage;
import java.io.BufferedReader;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.postgresql.PGConnection;

/**
 * A provider's export of a million checks, of which 2 % differ and 1 % are missing on each side, held against ours in three ways, in turns, on the
 * same embedded PostgreSQL: as the product does it; as PostgreSQL itself would (COPY and one join, everything in plain); and as a conventional
 * loop over chunks of a thousand does it, with one look-up and one batch of inserts for each.
 *
 * <pre>
 * java -cp CLASSES:LIBRARIES bench/ReconciliationBench.java [CHECKS] [ROUNDS]
 * java -Xmx256m -cp CLASSES:LIBRARIES bench/ReconciliationBench.java 10000000 0    # only the load, without a comparison
 * </pre>
 */
public final class ReconciliationBench {
    private static final int CHUNK = 1000;

    private final ReconciliationStage stage;
    private final Path file;
    private final int checks;

    private ReconciliationBench(ReconciliationStage stage, Path file, int checks) {
        this.stage = stage;
        this.file = file;
        this.checks = checks;
    }

    public static void main(String[] arguments) throws Exception {
        int checks = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = Files.createTempDirectory("reconciliation-bench");
        Path file = folder.resolve("export.csv");
        InventedExport.write(file, checks);
        try (ReconciliationStage stage = new ReconciliationStage(folder)) {
            if (rounds == 0) {
                new ReconciliationBench(stage, file, checks).loadOnly();
                System.exit(0);
            }
            stage.know(checks);
            ReconciliationBench bench = new ReconciliationBench(stage, file, checks);
            bench.preparePlain();
            bench.measure(rounds);
        }
        System.exit(0);
    }

    private void measure(int rounds) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> pure = new ArrayList<>();
        List<Double> loop = new ArrayList<>();
        System.out.printf("%,d checks, a file of %,d bytes%n", checks, Files.size(file));
        for (int round = 0; round <= rounds; round++) {
            double first = seconds(this::ours);
            double second = seconds(this::pure);
            double third = round <= 2 ? seconds(this::loop) : Double.NaN;
            System.out.printf("%s ours %.2f s, pure PostgreSQL %.2f s, chunks %.2f s%n", round == 0 ? "warm-up" : "round " + round, first, second, third);
            if (round > 0) {
                ours.add(first);
                pure.add(second);
                if (round <= 2) {
                    loop.add(third);
                }
            }
        }
        System.out.printf("median: ours %.2f s, pure PostgreSQL %.2f s (%.2f times), chunks %.2f s%n", median(ours), median(pure), median(ours) / median(pure), median(loop));
    }

    private void loadOnly() throws Exception {
        UUID run = stage.begin();
        long begin = System.nanoTime();
        try (InputStream in = Files.newInputStream(file)) {
            stage.load(run, in, InventedExport.mapping(), 1000);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        stage.drop(run);
        System.out.printf("%,d checks, a file of %,d bytes: loaded in %.1f s, %,.0f a second, with a heap of %,d MB%n", checks, Files.size(file), seconds, checks / seconds,
                Runtime.getRuntime().maxMemory() >> 20);
        Files.delete(file);
    }

    private Object ours() throws Exception {
        UUID run = stage.begin();
        long begin = System.nanoTime();
        try (InputStream in = Files.newInputStream(file)) {
            stage.load(run, in, InventedExport.mapping(), 1000);
        }
        double loaded = (System.nanoTime() - begin) / 1e9;
        Map<String, Long> found = stage.compare(run);
        stage.drop(run);
        System.out.printf("  ours: loaded in %.2f s; %s%n", loaded, found);
        return found;
    }

    private void preparePlain() throws Exception {
        try (Connection connection = stage.database.connections().getConnection()) {
            run(connection, "create table if not exists public.plain_known (reference text primary key, status text, name text, birth date, document text, type text, country text, expires date)");
            run(connection, "truncate public.plain_known");
            try (PreparedStatement insert = connection.prepareStatement("insert into public.plain_known values (?, ?, ?, cast(? as date), ?, ?, ?, cast(? as date))")) {
                connection.setAutoCommit(false);
                for (int check = 0; check < checks; check++) {
                    if (InventedExport.isWithUs(check)) {
                        String[] values = {InventedExport.reference(check), InventedExport.status(check).name().equals("APPROVED") ? "clear" : "consider", InventedExport.name(check),
                            InventedExport.birthDate(check).toString(), InventedExport.document(check), InventedExport.documentType(check).toLowerCase().replace('_', ' '),
                            InventedExport.country(check), InventedExport.expires(check).toString()};
                        for (int at = 0; at < values.length; at++) {
                            insert.setString(at + 1, values[at]);
                        }
                        insert.addBatch();
                    }
                    if (check % 5000 == 4999) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
                connection.commit();
                connection.setAutoCommit(true);
            }
            run(connection, "vacuum analyze public.plain_known");
        }
    }

    private Object pure() throws Exception {
        try (Connection connection = stage.database.connections().getConnection(); InputStream in = Files.newInputStream(file)) {
            connection.setAutoCommit(false);
            run(connection, "set local work_mem = '256MB'");
            run(connection, "drop table if exists public.plain_stage, public.plain_result");
            run(connection, "create unlogged table public.plain_stage (reference text, status text, name text, birth date, document text, type text, country text, expires date)");
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy public.plain_stage from stdin with (format csv, header true)", in, 1 << 16);
            run(connection, "analyze public.plain_stage (reference)");
            run(connection, """
                    create table public.plain_result as
                    select k.reference as ours, s.reference as theirs, k.status, s.status as their_status from public.plain_stage s full join public.plain_known k using (reference)
                     where s.reference is null or k.reference is null or (s.status, s.name, s.birth, s.document, s.type, s.country, s.expires)
                           is distinct from (k.status, k.name, k.birth, k.document, k.type, k.country, k.expires)""");
            connection.commit();
            return null;
        }
    }

    private Object loop() throws Exception {
        try (Connection connection = stage.database.connections().getConnection(); BufferedReader in = Files.newBufferedReader(file);
                CSVParser parser = CSVParser.parse(in, CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get())) {
            run(connection, "drop table if exists public.loop_result, public.loop_seen");
            run(connection, "create table public.loop_result (reference text, kind text)");
            run(connection, "create unlogged table public.loop_seen (reference text primary key)");
            connection.setAutoCommit(false);
            List<CSVRecord> chunk = new ArrayList<>();
            for (CSVRecord record : parser) {
                chunk.add(record);
                if (chunk.size() == CHUNK) {
                    chunk(connection, chunk);
                    chunk.clear();
                }
            }
            chunk(connection, chunk);
            run(connection, "insert into public.loop_result select reference, 'MISSING_THERE' from public.plain_known k where not exists (select 1 from public.loop_seen s where s.reference = k.reference)");
            connection.commit();
            return null;
        }
    }

    private static void chunk(Connection connection, List<CSVRecord> chunk) throws SQLException {
        Map<String, String> known = new HashMap<>();
        try (PreparedStatement look = connection.prepareStatement("select reference, concat_ws(',', reference, status, name, birth, document, type, country, expires) from public.plain_known where reference = any (?)")) {
            look.setArray(1, connection.createArrayOf("text", chunk.stream().map(one -> one.get(0)).toArray()));
            try (ResultSet rows = look.executeQuery()) {
                while (rows.next()) {
                    known.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        try (PreparedStatement seen = connection.prepareStatement("insert into public.loop_seen values (?) on conflict do nothing");
                PreparedStatement result = connection.prepareStatement("insert into public.loop_result values (?, ?)")) {
            for (CSVRecord record : chunk) {
                seen.setString(1, record.get(0));
                seen.addBatch();
                String ours = known.get(record.get(0));
                if (ours == null || !ours.equals(String.join(",", record.toList()))) {
                    result.setString(1, record.get(0));
                    result.setString(2, ours == null ? "MISSING_HERE" : "DIFFERENT");
                    result.addBatch();
                }
            }
            seen.executeBatch();
            result.executeBatch();
        }
        connection.commit();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double seconds(Callable<?> work) throws Exception {
        long begin = System.nanoTime();
        work.call();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
