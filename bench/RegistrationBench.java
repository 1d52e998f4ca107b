import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * How many people can register, from the first answer to the last, by the API of a running demonstration: begin, say who one is, two
 * channels, whom one reaches. Each is another account, with a key, data and look-alikes of its own.
 *
 * <pre>
 * java -cp postgresql.jar bench/RegistrationBench.java DATA PORT [REGISTRATIONS] [CLIENTS]
 * </pre>
 *
 * The accounts are copies of the demonstration's influencer with API keys put into the database, so that neither mails nor passwords
 * are measured; all of it goes when it ends.
 */
public final class RegistrationBench {
    private static final String NAME = "Registration Bench";
    private static final String AUDIENCE =
            "{\"niches\":[\"FOOD\",\"TRAVEL\"],\"ages\":{\"FROM_18\":60,\"FROM_25\":40},\"genders\":{\"WOMEN\":70,\"MEN\":30},\"countries\":{\"DE\":55}}";

    private final String portal;
    private final Queue<String> keys = new ConcurrentLinkedQueue<>();
    private final Queue<Long> requests = new ConcurrentLinkedQueue<>();
    private final Queue<Long> registrations = new ConcurrentLinkedQueue<>();

    private RegistrationBench(String portal) {
        this.portal = portal;
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        String url = "jdbc:postgresql://127.0.0.1:" + Files.readString(data.resolve("postgresql.port")).strip() + "/influencegen";
        String password = Files.readString(data.resolve("secrets/database-password")).strip();
        int many = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2000;
        int clients = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 8;
        RegistrationBench bench = new RegistrationBench("http://127.0.0.1:" + arguments[1]);
        try (Connection database = DriverManager.getConnection(url, "influencegen", password)) {
            bench.clear(database);
            try {
                bench.prepare(database, many + many / 4);
                bench.run(many / 4, clients);
                bench.requests.clear();
                bench.registrations.clear();
                long begin = System.nanoTime();
                bench.run(many, clients);
                bench.tell((System.nanoTime() - begin) / 1e9, clients);
            } finally {
                bench.clear(database);
            }
        }
    }

    private void run(int many, int clients) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        List<String> mine = new ArrayList<>();
        for (int at = 0; at < many; at++) {
            mine.add(keys.remove());
        }
        Queue<String> waiting = new ConcurrentLinkedQueue<>(mine);
        for (int at = 0; at < clients; at++) {
            Client client = new Client();
            threads.add(new Thread(() -> {
                for (String key = waiting.poll(); key != null; key = waiting.poll()) {
                    long begin = System.nanoTime();
                    client.register(key);
                    registrations.add(System.nanoTime() - begin);
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void tell(double seconds, int clients) {
        System.out.printf(
                "%,d registrations by %d clients at once: %.1f a second, which are %,.0f an hour%n",
                registrations.size(), clients, registrations.size() / seconds, registrations.size() / seconds * 3600);
        row("registration", registrations);
        row("request", requests);
    }

    private static void row(String name, Queue<Long> spans) {
        long[] sorted = spans.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "%-14s p50 %7.1f ms   p95 %7.1f ms   p99 %7.1f ms%n",
                name,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 95 / 100] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6);
    }

    private void prepare(Connection database, int people) throws SQLException {
        Random random = new Random();
        try (PreparedStatement account = database.prepareStatement("""
                        insert into influencegen.user_account (id, email_cipher, email_index, display_name, password_hash, state, created_at, version)
                        values (?, '', ?, ?, '', 'ACTIVE', now(), 1)""");
                PreparedStatement role = database.prepareStatement("insert into influencegen.user_role values (?, 'INFLUENCER')");
                PreparedStatement key = database.prepareStatement("""
                        insert into influencegen.api_key (id, owner_id, name, prefix, secret_hash, created_at, expires_at, scopes)
                        values (?, ?, 'bench', ?, sha256(convert_to(?, 'UTF8')), now(), now() + interval '1 day', '*')""");
                PreparedStatement limits = database.prepareStatement("""
                        insert into influencegen.setting (key, value, version, changed_at, changed_by)
                        select key, '1000000', 1, now(), 'bench' from unnest(array['rate.limit', 'rate.burst']) as key
                        on conflict do nothing""")) {
            limits.executeUpdate();
            for (int at = 0; at < people; at++) {
                UUID id = UUID.randomUUID();
                byte[] index = new byte[32];
                random.nextBytes(index);
                String prefix = id.toString().replace("-", "").substring(0, 12);
                String secret = (id + "" + id).replace("-", "").substring(0, 43);
                account.setObject(1, id);
                account.setBytes(2, index);
                account.setString(3, NAME);
                role.setObject(1, id);
                key.setObject(1, UUID.randomUUID());
                key.setObject(2, id);
                key.setString(3, prefix);
                key.setString(4, secret);
                account.addBatch();
                role.addBatch();
                key.addBatch();
                keys.add("igk_" + prefix + "_" + secret);
            }
            account.executeBatch();
            role.executeBatch();
            key.executeBatch();
        }
    }

    /** The audit trail keeps what was done: nobody takes anything out of it. */
    private void clear(Connection database) throws SQLException {
        String people = "(select id from influencegen.user_account where display_name = '" + NAME + "')";
        try (Statement sql = database.createStatement()) {
            sql.execute("delete from influencegen.api_key where owner_id in " + people);
            sql.execute("delete from influencegen.user_role where user_id in " + people);
            sql.execute("delete from influencegen.subject_key where subject_id in " + people);
            sql.execute("delete from influencegen.user_account where display_name = '" + NAME + "'");
            sql.execute("delete from influencegen.setting where key in ('rate.limit', 'rate.burst') and changed_by = 'bench'");
        }
    }

    /** A program that registers one person after the other. */
    private final class Client {
        private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        void register(String key) {
            String tag = key.substring(4, 16);
            String begun = tagOf(send(key, "GET", "", null, ""));
            String about = """
                    {"givenName":"Bench","familyName":"%s","birthDate":"1994-08-23","phone":"0151 2%07d","street":"Lindenweg 7",
                     "postalCode":"10115","city":"Berlin","country":"DE"}"""
                    .formatted(letters(tag), Math.abs(tag.hashCode()) % 10_000_000);
            send(key, "PUT", "/about", about, begun);
            send(key, "POST", "/profiles", "{\"platform\":\"INSTAGRAM\",\"handle\":\"b" + tag + "\",\"followers\":1200}", "");
            send(key, "POST", "/profiles", "{\"platform\":\"TIKTOK\",\"handle\":\"@b" + tag + "\",\"followers\":900}", "");
            String done = send(key, "PUT", "/audience", AUDIENCE, tagOf(send(key, "GET", "", null, ""))).body();
            if (!done.replace(" ", "").contains("\"missing\":[]")) {
                throw new IllegalStateException("Not complete: " + done);
            }
        }

        private HttpResponse<String> send(String key, String method, String path, String body, String tag) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal + "/api/v1/influencers/me" + path))
                    .header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/json")
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            if (!tag.isEmpty()) {
                request.header("If-Match", tag);
            }
            if (method.equals("POST")) {
                request.header("Idempotency-Key", UUID.randomUUID().toString());
            }
            long begin = System.nanoTime();
            try {
                HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
                requests.add(System.nanoTime() - begin);
                if (answer.statusCode() / 100 != 2) {
                    throw new IllegalStateException(method + " " + path + " answered " + answer.statusCode() + " " + answer.body());
                }
                return answer;
            } catch (IOException | InterruptedException broken) {
                throw new IllegalStateException(broken);
            }
        }

        private static String tagOf(HttpResponse<String> answer) {
            return answer.headers().firstValue("ETag").orElseThrow();
        }

        /** Names have no digits. */
        private static String letters(String tag) {
            StringBuilder name = new StringBuilder("X");
            tag.chars().forEach(one -> name.append((char) (Character.isDigit(one) ? 'g' + one - '0' : one)));
            return name.toString();
        }
    }
}
