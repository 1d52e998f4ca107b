import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a page of the gallery costs beyond the bare query, at 100,000 pictures of one owner: the same rows by SQL on one
 * connection, and by the API of a running demonstration, in turns, in the same run.
 *
 * <pre>
 * java -cp postgresql.jar bench/GalleryBench.java DATA PORT [PICTURES]
 * </pre>
 *
 * The gallery is that of the demonstration's influencer. The pictures it makes have no bytes, and go when it ends.
 */
public final class GalleryBench {
    private static final String MODEL = "gallery-bench";
    private static final int SLICE = 48;
    private static final int ROUNDS = Integer.getInteger("rounds", 200);
    private static final int WARM_UP = Integer.getInteger("warm", 400);
    private static final Pattern CURSOR = Pattern.compile("\"nextCursor\" *: *\"([^\"]+)\"");
    private static final String COLUMNS =
            "id, owner_id, campaign, prompt, model, seed, ratio, width, height, rating, offered_to, made_at, deleted_at";
    private static final String OWN = " from influencegen.picture where owner_id = ? and deleted_at is null ";
    private static final String NEWEST = " order by made_at desc, id desc limit " + SLICE;

    private final Connection database;
    private final String portal;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private UUID owner;

    private GalleryBench(Connection database, String portal) {
        this.database = database;
        this.portal = portal;
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        String url = "jdbc:postgresql://127.0.0.1:" + Files.readString(data.resolve("postgresql.port")).strip() + "/influencegen";
        String password = Files.readString(data.resolve("secrets/database-password")).strip();
        int pictures = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100_000;
        try (Connection database = DriverManager.getConnection(url, "influencegen", password)) {
            GalleryBench bench = new GalleryBench(database, "http://127.0.0.1:" + arguments[1]);
            bench.signIn(Files.readString(data.resolve("secrets/first-password")).strip());
            bench.liftLimits();
            bench.fill(pictures);
            try {
                bench.measure(pictures);
            } finally {
                bench.empty();
                bench.update("delete from influencegen.setting where key in ('rate.limit', 'rate.burst')");
            }
        }
    }

    /** As an open page does it: whoever signs in has to be who the page belongs to, and the database knows the demo's one. */
    private void signIn(String password) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement("""
                        select a.id from influencegen.user_account a join influencegen.user_role r on r.user_id = a.id
                         where r.role = 'INFLUENCER' order by a.created_at limit 1""");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            owner = rows.getObject(1, UUID.class);
        }
        String body = "{\"email\":\"influencer@influencegen.example\",\"password\":\"%s\",\"user\":\"%s\"}"
                .formatted(password, owner);
        send(HttpRequest.newBuilder(URI.create(portal + "/session/sign-in"))
                .header("Origin", portal)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Settings are read again after five seconds. */
    private void liftLimits() throws SQLException, InterruptedException {
        update("""
                insert into influencegen.setting (key, value, version, changed_at, changed_by)
                select key, '1000000', 1, now(), 'bench' from unnest(array['rate.limit', 'rate.burst']) as key
                on conflict (key) do update set value = excluded.value""");
        Thread.sleep(6000);
    }

    private void fill(int pictures) throws SQLException {
        empty();
        update("""
                insert into influencegen.picture (id, owner_id, prompt, negative_prompt, model, model_checksum, seed, steps, guidance,
                    ratio, styles, width, height, media_type, sha256, size, thumbnail, worker, compute_millis, made_at, rating)
                select gen_random_uuid(), ?, 'a ' || (array['red', 'blue', 'green', 'golden', 'black'])[n % 5 + 1] || ' '
                       || (array['bottle', 'lamp', 'boat', 'house'])[n % 4 + 1] || ' by the sea, picture ' || n
                       || case when n % 1000 = 0 then ' nightingale' else '' end,
                       '', case when n % 10 = 0 then 'MODEL-rare' else 'MODEL' end, '', n, 20, 4, '1:1',
                       case when n % 3 = 0 then '[{"name": "neon", "strength": 1}]'::jsonb else '[]'::jsonb end, 1024, 1024, 'image/png',
                       'x', 1, 'y', 'bench', 1, now() - n * interval '1 minute', case when n % 4 = 0 then n % 5 + 1 end
                  from generate_series(1, ?) n""".replace("MODEL", MODEL), owner, pictures);
        update("vacuum analyze influencegen.picture");
    }

    private void empty() throws SQLException {
        update("delete from influencegen.picture where owner_id = ? and model like '" + MODEL + "%'", owner);
    }

    private void measure(int pictures) throws SQLException {
        System.out.printf(
                "%,d pictures of one owner, %d a page; %d cores; milliseconds; what this program takes is part of every number%n",
                pictures, SLICE, Runtime.getRuntime().availableProcessors());
        System.out.printf("%-26s %9s %9s %9s %9s %7s%n", "", "SQL p50", "SQL p95", "API p50", "API p95", "ratio");
        String list = "/images?limit=" + SLICE;
        tell("who am I (the limit)", "select 1 where ?::uuid is not null", "/me");
        tell("first page", "select " + COLUMNS + OWN + NEWEST, list);
        int deep = pictures / 2 / SLICE * SLICE;
        String behind = " and (made_at, id) < (?, ?) ";
        Object[] place = place(deep);
        tell("page at " + deep, "select " + COLUMNS + OWN + behind + NEWEST, list + "&cursor=" + cursor(deep), place);
        tell("a word of few", word("nightingale:*"), list + "&text=nightingale");
        tell("a word of a quarter", word("lamp:*"), list + "&text=lamp");
        tell("two words", word("golden:* & boat:*"), list + "&text=" + encode("golden boat"));
        tell("one model of two", "select " + COLUMNS + OWN + " and model = '" + MODEL + "-rare'" + NEWEST, list + "&model=" + MODEL + "-rare");
        tell("one style", "select " + COLUMNS + OWN + " and styles @> '[{\"name\": \"neon\"}]'" + NEWEST, list + "&style=neon");
        tell(
                "best rated",
                "select " + COLUMNS + OWN + " order by coalesce(rating, 0) desc, id desc limit " + SLICE,
                list + "&sort=-rating");
    }

    private static String word(String query) {
        return "select " + COLUMNS + OWN + " and words @@ to_tsquery('simple', '" + query + "')" + NEWEST;
    }

    /** Both ways take turns, so that whatever else the machine does befalls both. */
    private void tell(String name, String sql, String path, Object... values) throws SQLException {
        double[] bare = new double[ROUNDS];
        double[] api = new double[ROUNDS];
        Object[] all = new Object[values.length + 1];
        all[0] = owner;
        System.arraycopy(values, 0, all, 1, values.length);
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            read(sql, all);
            long middle = System.nanoTime();
            ask(path);
            if (round >= 0) {
                bare[round] = (middle - begin) / 1e6;
                api[round] = (System.nanoTime() - middle) / 1e6;
            }
        }
        Arrays.sort(bare);
        Arrays.sort(api);
        System.out.printf(
                "%-26s %9.2f %9.2f %9.2f %9.2f %7.1f%n",
                name, bare[ROUNDS / 2], bare[ROUNDS * 95 / 100], api[ROUNDS / 2], api[ROUNDS * 95 / 100], api[ROUNDS / 2] / bare[ROUNDS / 2]);
    }

    private int read(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            int length = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        length += String.valueOf(rows.getObject(column)).length();
                    }
                }
            }
            return length;
        }
    }

    private Object[] place(int depth) throws SQLException {
        String sql = "select made_at, id" + OWN + " order by made_at desc, id desc limit 1 offset " + (depth - 1);
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setObject(1, owner);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return new Object[] {rows.getObject(1, Timestamp.class), rows.getObject(2, UUID.class)};
            }
        }
    }

    /** Behind that many; nobody can make one up. Slices of another size lead to the same place. */
    private String cursor(int depth) {
        String cursor = "";
        for (int seen = 0; seen < depth; seen += SLICE) {
            cursor = found(CURSOR, ask("/images?limit=" + SLICE + (cursor.isEmpty() ? "" : "&cursor=" + cursor)));
        }
        return cursor;
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            statement.execute();
        }
    }

    private String ask(String path) {
        return send(HttpRequest.newBuilder(URI.create(portal + "/api/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .build());
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
