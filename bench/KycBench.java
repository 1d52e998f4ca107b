import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reviewers' desk of a running demonstration with 100,000 cases: what a page of the list costs beyond the least any request
 * costs, and fifty reviewers who take the next case at once.
 *
 * <pre>
 * java -cp postgresql.jar bench/KycBench.java DATA PORT [CASES]
 * </pre>
 *
 * The cases belong to made-up accounts that have no names, and go when it ends; so do the reviewers and their keys.
 */
public final class KycBench {
    private static final int ROUNDS = Integer.getInteger("rounds", 200);
    private static final int WARM_UP = Integer.getInteger("warm", 300);
    private static final int REVIEWERS = 50;
    private static final String CROWD = "Made up for the bench of verification";
    private static final Pattern ID = Pattern.compile("\"summary\" *: *\\{[^}]*?\"id\" *: *\"([0-9a-f-]{36})\"");

    private final Connection database;
    private final String portal;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> keys = new ArrayList<>();

    private KycBench(Connection database, String portal) {
        this.database = database;
        this.portal = portal;
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        String url = "jdbc:postgresql://127.0.0.1:" + Files.readString(data.resolve("postgresql.port")).strip() + "/influencegen";
        String password = Files.readString(data.resolve("secrets/database-password")).strip();
        int cases = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100_000;
        try (Connection database = DriverManager.getConnection(url, "influencegen", password)) {
            KycBench bench = new KycBench(database, "http://127.0.0.1:" + arguments[1]);
            bench.liftLimits();
            bench.fill(cases);
            try {
                bench.list(cases);
                bench.takeNext();
            } finally {
                bench.empty();
                bench.update("delete from influencegen.setting where key in ('rate.limit', 'rate.burst', 'kyc.cap')");
            }
        }
    }

    /** Settings are read again after five seconds. */
    private void liftLimits() throws SQLException, InterruptedException {
        update("""
                insert into influencegen.setting (key, value, version, changed_at, changed_by)
                select key, value, 1, now(), 'bench' from (values ('rate.limit', '1000000'), ('rate.burst', '1000000'), ('kyc.cap', '100')) as wanted (key, value)
                on conflict (key) do update set value = excluded.value""");
        Thread.sleep(6000);
    }

    private void fill(int cases) throws Exception {
        empty();
        people(cases, "");
        update("""
                insert into influencegen.kyc_case (id, influencer, reason, state, round, country, risk, risk_reasons, second_look, opened_at,
                    submitted_at, due_at, decided_at, version)
                select gen_random_uuid(), id, 'FIRST',
                       case when n <= 500 then 'WAITING' when n % 10 = 0 then 'RETURNED' else 'APPROVED' end, 1,
                       (array['DE', 'FR', 'ES', 'US', 'GB'])[n % 5 + 1], (array['LOW', 'LOW', 'MEDIUM', 'HIGH'])[n % 4 + 1], '[]', false,
                       now() - n * interval '1 minute', now() - n * interval '1 minute', now() + n * interval '1 minute',
                       case when n > 500 and n % 10 <> 0 then now() end, 1
                  from (select id, row_number() over (order by id) as n from influencegen.user_account where display_name = ?) crowd""", CROWD);
        update("""
                insert into influencegen.influencer (user_id, standing, created_at)
                select id, 'APPLICANT', now() from influencegen.user_account where display_name = ?""", CROWD);
        people(REVIEWERS, " reviewer");
        update("""
                insert into influencegen.user_role (user_id, role)
                select id, 'KYC_REVIEWER' from influencegen.user_account where display_name = ?""", CROWD + " reviewer");
        for (UUID reviewer : ids(CROWD + " reviewer")) {
            keys.add(key(reviewer));
        }
        update("vacuum analyze influencegen.kyc_case");
    }

    private void people(int many, String kind) throws SQLException {
        update("""
                insert into influencegen.user_account (id, email_cipher, email_index, display_name, password_hash, state, created_at, version)
                select gen_random_uuid(), '', decode(md5(random()::text || n), 'hex'), ?, '', 'ACTIVE', now(), 1 from generate_series(1, ?) n""", CROWD + kind, many);
    }

    private String key(UUID owner) throws Exception {
        String prefix = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        String secret = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "").substring(0, 43);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes());
        update("""
                insert into influencegen.api_key (id, owner_id, name, prefix, secret_hash, created_at, expires_at, scopes)
                values (gen_random_uuid(), ?, 'bench', ?, ?, now(), now() + interval '1 day', '*')""", owner, prefix, hash);
        return "igk_" + prefix + "_" + secret;
    }

    private void empty() throws SQLException {
        update("delete from influencegen.api_key where name = 'bench'");
        update("delete from influencegen.kyc_case where influencer in (select id from influencegen.user_account where display_name = ?)", CROWD);
        update("delete from influencegen.user_role where user_id in (select id from influencegen.user_account where display_name like ?)", CROWD + "%");
        update("delete from influencegen.user_account where display_name like ?", CROWD + "%");
    }

    private void list(int cases) throws SQLException {
        System.out.printf("%,d cases, 50 a page; %d cores; milliseconds; what this program takes is part of every number%n", cases, Runtime.getRuntime().availableProcessors());
        System.out.printf("%-28s %9s %9s%n", "", "p50", "p95");
        tell("who am I (the limit)", "/me");
        tell("the most urgent", "/kyc-cases?with=us&limit=50");
        tell("all, newest first", "/kyc-cases?sort=-openedAt&limit=50");
        tell("high risk", "/kyc-cases?risk=HIGH&limit=50");
        tell("one country", "/kyc-cases?country=DE&limit=50");
        tell("figures", "/kyc-cases/figures");
    }

    private void tell(String name, String path) {
        double[] spans = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            ask(keys.get(0), "GET", path);
            if (round >= 0) {
                spans[round] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(spans);
        System.out.printf("%-28s %9.2f %9.2f%n", name, spans[ROUNDS / 2], spans[ROUNDS * 95 / 100]);
    }

    /** Each takes until nothing is left; every case has to be somebody's, and nobody's twice. */
    private void takeNext() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(REVIEWERS);
        long begin = System.nanoTime();
        List<Future<List<String>>> hands = crowd.invokeAll(keys.stream().map(key -> (Callable<List<String>>) () -> takeAll(key)).toList());
        List<String> taken = new ArrayList<>();
        for (Future<List<String>> hand : hands) {
            taken.addAll(hand.get());
        }
        crowd.shutdown();
        Set<String> once = new HashSet<>(taken);
        System.out.printf("%d reviewers at once took %d cases, %d of them once, in %.1f s%n", REVIEWERS, taken.size(), once.size(), (System.nanoTime() - begin) / 1e9);
    }

    private List<String> takeAll(String key) {
        List<String> mine = new ArrayList<>();
        for (String body = ask(key, "POST", "/kyc-cases/next"); !body.isEmpty(); body = ask(key, "POST", "/kyc-cases/next")) {
            Matcher id = ID.matcher(body);
            if (!id.find()) {
                throw new IllegalStateException("No case in " + body);
            }
            mine.add(id.group(1));
        }
        return mine;
    }

    private String ask(String key, String method, String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(portal + "/api/v1" + path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Authorization", "Bearer " + key)
                    .method(method, BodyPublishers.noBody())
                    .build();
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<UUID> ids(String name) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement("select id from influencegen.user_account where display_name = ?")) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            statement.execute();
        }
    }
}
