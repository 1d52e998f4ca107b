import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Measures a running demonstration on this machine, and nothing else: see bench/README.md.
 *
 * <pre>
 * java bench/Bench.java list DATA PORT
 * java bench/Bench.java load DATA PORT [USERS] [SECONDS]
 * </pre>
 */
public final class Bench {
    /** A server compiles what is used much; this long it has time to. */
    private static final int WARM_SECONDS = Integer.getInteger("warm", 60);

    private static final Pattern ID = Pattern.compile("\"id\" *: *\"([0-9a-f-]{36})\"");
    private static final Pattern EMAIL = Pattern.compile("\"email\" *: *\"([^\"]+)\"");
    private static final Pattern CURSOR = Pattern.compile("\"nextCursor\" *: *\"([^\"]+)\"");
    private static final Pattern TOTAL = Pattern.compile("\"total\" *: *(\\d+)");
    private static final Pattern TOKEN = Pattern.compile("\"token\" *: *\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");

    private final Path data;
    private final String portal;

    private Bench(Path data, int port) {
        this.data = data;
        this.portal = "http://127.0.0.1:" + port;
    }

    public static void main(String[] args) throws Exception {
        Bench bench = new Bench(Path.of(args[1]), Integer.parseInt(args[2]));
        Person administrator = bench.new Person("administrator@influencegen.example");
        administrator.signIn();
        List<String> changed = List.of("rate.limit", "rate.burst");
        changed.forEach(key -> administrator.change("PUT", "/settings/" + key, "{\"value\":\"1000000\"}"));
        try {
            if (args[0].equals("list")) {
                bench.list(administrator);
            } else {
                bench.load(
                        administrator,
                        args.length > 3 ? Integer.parseInt(args[3]) : 200,
                        args.length > 4 ? Integer.parseInt(args[4]) : 120);
            }
        } finally {
            changed.forEach(key -> administrator.change("DELETE", "/settings/" + key, null));
        }
    }

    /* The list of people, by API and as a page. */

    private void list(Person administrator) throws Exception {
        String made = administrator.api("POST", "/api-keys", "{\"name\":\"Benchmark\",\"days\":1}").body();
        String key = found(TOKEN, made).orElseThrow();
        try {
            String first = "/people?limit=50";
            long total = Long.parseLong(found(TOTAL, program(key, first)).orElseThrow());
            System.out.printf("%,d people; %d cores; what the program itself takes is part of every number%n", total, Runtime.getRuntime().availableProcessors());
            String middle = first + "&cursor=" + walk(key, total / 2);
            String last = first + "&cursor=" + walk(key, total - 50);
            Map<String, String> pages = new java.util.LinkedHashMap<>();
            pages.put("API who am I (the limit)", "/me");
            pages.put("API page 1", first);
            pages.put("API middle page", middle);
            pages.put("API last page", last);
            pages.put("API name filter", first + "&text=nakamura");
            System.out.printf("%d s of warming up%n", WARM_SECONDS);
            warm(() -> program(key, "/me"), () -> program(key, first), () -> program(key, middle), () -> program(key, last));
            System.out.printf("%-28s %9s %9s %9s %11s%n", "", "p50 ms", "p95 ms", "p99 ms", "8 at once/s");
            pages.forEach((name, path) -> row(name, 300, () -> program(key, path), perSecond(key, path)));
            long pageCount = (total + 24) / 25;
            Map<String, String> faces = new java.util.LinkedHashMap<>();
            faces.put("page 1", "/identity/people");
            faces.put("page, middle", "/identity/people?page=" + pageCount / 2);
            faces.put("page, last", "/identity/people?page=" + pageCount);
            faces.put("page, name filter", "/identity/people?text=nakamura");
            warm(() -> administrator.page("/identity/people"), () -> administrator.page(faces.get("page, last")));
            faces.forEach((name, path) -> row(name, 60, () -> administrator.page(path), ""));
        } finally {
            administrator.api("DELETE", "/api-keys/" + found(ID, made).orElseThrow(), null);
        }
    }

    /** The cursor behind that many people; nobody can make one up. */
    private String walk(String key, long people) {
        String cursor = "";
        for (long seen = 0; seen < people; seen += 50) {
            cursor = found(CURSOR, program(key, "/people?limit=50" + (cursor.isEmpty() ? "" : "&cursor=" + cursor)))
                    .orElse(cursor);
        }
        return cursor;
    }

    private void row(String name, int times, Supplier<String> work, String perSecond) {
        long[] spans = new long[times];
        for (int at = 0; at < times; at++) {
            long begin = System.nanoTime();
            work.get();
            spans[at] = System.nanoTime() - begin;
        }
        Arrays.sort(spans);
        System.out.printf(
                "%-28s %9.1f %9.1f %9.1f %11s%n",
                name,
                spans[times / 2] / 1e6,
                spans[times * 95 / 100] / 1e6,
                spans[times * 99 / 100] / 1e6,
                perSecond);
    }

    /** Eight connections that ask as soon as they are answered. */
    private String perSecond(String key, String path) {
        Instant end = Instant.now().plusSeconds(8);
        long begin = System.nanoTime();
        AtomicInteger count = new AtomicInteger();
        List<Thread> threads = Stream.generate(() -> new Thread(() -> {
                    try (Wire wire = new Wire(URI.create(portal).getPort(), key, "/api/v1" + path)) {
                        while (Instant.now().isBefore(end)) {
                            wire.ask();
                            count.incrementAndGet();
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }))
                .limit(8)
                .toList();
        threads.forEach(Thread::start);
        threads.forEach(Bench::join);
        return String.format("%,.0f", count.get() / ((System.nanoTime() - begin) / 1e9));
    }

    /** The least that a program can do to ask: one connection, one request written over and over, answers passed over. */
    private static final class Wire implements AutoCloseable {
        private final int port;
        private final byte[] request;
        private Socket socket;
        private InputStream in;

        Wire(int port, String key, String path) throws IOException {
            this.port = port;
            request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + key + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            open();
        }

        private void open() throws IOException {
            socket = new Socket("127.0.0.1", port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        }

        /** A server ends a connection after so many answers, and says so with the last. */
        void ask() throws IOException {
            if (answer()) {
                socket.close();
                open();
            }
        }

        private boolean answer() throws IOException {
            socket.getOutputStream().write(request);
            String status = line();
            boolean last = false;
            long length = -1;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Long.parseLong(header.substring(15).strip());
                }
                last |= header.equalsIgnoreCase("connection: close");
            }
            if (!status.contains(" 200")) {
                throw new IOException(status);
            }
            if (length >= 0) {
                in.skipNBytes(length);
                return last;
            }
            for (int chunk = Integer.parseInt(line(), 16); chunk > 0; chunk = Integer.parseInt(line(), 16)) {
                in.skipNBytes(chunk + 2L);
            }
            line();
            return last;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int one = in.read(); one != '\n'; one = in.read()) {
                if (one < 0) {
                    throw new IOException("The portal hung up");
                }
                if (one != '\r') {
                    line.append((char) one);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @SafeVarargs
    private static void warm(Supplier<String>... work) {
        Instant end = Instant.now().plusSeconds(WARM_SECONDS);
        while (Instant.now().isBefore(end)) {
            Stream.of(work).forEach(Supplier::get);
        }
    }

    private final HttpClient programs = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private String program(String key, String path) {
        HttpResponse<String> answer = send(programs, HttpRequest.newBuilder(URI.create(portal + "/api/v1" + path))
                .header("Authorization", "Bearer " + key)
                .build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /* Many people at once. */

    private final Map<String, List<Long>> spans = new ConcurrentHashMap<>();
    private final Map<String, Integer> errors = new ConcurrentHashMap<>();

    private void load(Person administrator, int users, int seconds) throws Exception {
        List<String> emails = administrators(administrator, users);
        List<String> people = all(ID, administrator.api("GET", "/people?limit=200", null).body());
        System.out.printf(
                "%d administrators, each pausing 3 to 7 s between clicks; %d s, the first %d s of them signing in%n",
                users, seconds, seconds / 3);
        CountDownLatch started = new CountDownLatch(users);
        Instant end = Instant.now().plusSeconds(seconds);
        long begin = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int at = 0; at < users; at++) {
            Person person = new Person(emails.get(at));
            long wait = seconds * 1000L / 3 * at / users;
            threads.add(new Thread(() -> {
                pause(wait, wait + 1);
                started.countDown();
                work(person, people, end);
            }));
        }
        threads.forEach(Thread::start);
        long resident = 0;
        while (Instant.now().isBefore(end)) {
            pause(1000, 1001);
            resident = Math.max(resident, resident());
        }
        threads.forEach(Bench::join);
        double time = (System.nanoTime() - begin) / 1e9;
        System.out.printf("%-12s %8s %8s %8s %8s %8s%n", "", "count", "errors", "p50 ms", "p95 ms", "p99 ms");
        List<Long> all = new ArrayList<>();
        new TreeMap<>(spans).forEach((name, list) -> {
            all.addAll(list);
            tell(name, list);
        });
        tell("all", all);
        System.out.printf("%.1f requests/s; most memory of the portal's process: %,d MB%n", all.size() / time, resident);
    }

    private void work(Person person, List<String> people, Instant end) {
        measure("sign in", () -> {
            person.signIn();
            return 200;
        });
        while (Instant.now().isBefore(end)) {
            pause(3000, 7000);
            String one = people.get(ThreadLocalRandom.current().nextInt(people.size()));
            switch (ThreadLocalRandom.current().nextInt(4)) {
                case 0 -> measure("list", () -> person.get("/identity/people?page=" + ThreadLocalRandom.current().nextInt(1, 40)).statusCode());
                case 1 -> measure("filter", () -> person.get("/identity/people?text=so&state=ACTIVE").statusCode());
                case 2 -> measure("open", () -> person.get("/identity/person?id=" + one).statusCode());
                default -> measure("edit", () -> edit(person));
            }
        }
    }

    /** One's own profile, so that nobody meets another's change. */
    private static int edit(Person person) {
        String body = "{\"name\":\"Busy Person %d\",\"theme\":\"SYSTEM\",\"language\":\"en\",\"timeZone\":\"UTC\",\"tellOfNewDevices\":true}"
                .formatted(ThreadLocalRandom.current().nextInt(1000));
        return person.change("PUT", "/me/profile", body);
    }

    private void measure(String name, Supplier<Integer> work) {
        long begin = System.nanoTime();
        int status;
        try {
            status = work.get();
        } catch (RuntimeException failed) {
            status = 0;
            System.err.println(name + ": " + failed.getMessage());
        }
        spans.computeIfAbsent(name, one -> Collections.synchronizedList(new ArrayList<>())).add(System.nanoTime() - begin);
        if (status != 200) {
            errors.merge(name, 1, Integer::sum);
        }
    }

    private void tell(String name, List<Long> list) {
        List<Long> sorted = list.stream().sorted().toList();
        int wrong = name.equals("all") ? errors.values().stream().mapToInt(Integer::intValue).sum() : errors.getOrDefault(name, 0);
        System.out.printf(
                "%-12s %8d %8d %8.0f %8.0f %8.0f%n",
                name,
                sorted.size(),
                wrong,
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 95 / 100) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6);
    }

    private static List<String> administrators(Person administrator, int users) {
        List<String> emails = new ArrayList<>();
        Optional<String> cursor = Optional.of("");
        while (emails.size() < users && cursor.isPresent()) {
            String path = "/people?role=administrator&state=ACTIVE&limit=200";
            String body = administrator.api("GET", cursor.get().isEmpty() ? path : path + "&cursor=" + cursor.get(), null).body();
            all(EMAIL, body).stream().filter(email -> !email.startsWith("administrator@")).forEach(emails::add);
            cursor = found(CURSOR, body);
        }
        if (emails.size() < users) {
            throw new IllegalStateException("Only " + emails.size() + " administrators: ./influencegen demo --users 100000 makes more");
        }
        return emails.subList(0, users);
    }

    /** In MB; the portal is the one Java process with this data folder that has the server in it. */
    private long resident() throws IOException {
        long most = 0;
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : processes.filter(one -> one.getFileName().toString().matches("\\d+")).toList()) {
                try {
                    String command = Files.readString(process.resolve("cmdline"));
                    if (command.contains("influencegen") && command.contains("java") && !command.contains("Bench.java")) {
                        String status = Files.readString(process.resolve("status"));
                        most = Math.max(most, found(Pattern.compile("VmRSS:\\s+(\\d+)"), status).map(Long::parseLong).orElse(0L) / 1024);
                    }
                } catch (IOException gone) {
                    continue;
                }
            }
        }
        return most;
    }

    /** Somebody in a browser, without the browser. */
    private final class Person {
        private final HttpClient browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .executor(Runnable::run)
                .build();
        private final String email;

        Person(String email) {
            this.email = email;
        }

        void signIn() {
            String next = submit("/identity/sign-in", Map.of("form:email", email, "form:password", secret("first-password")));
            if (next.contains("/identity/second-factor")) {
                next = submit("/identity/second-factor", Map.of("form:code", code(secret("demo-code-secret"))));
            }
            if (!next.endsWith("/home")) {
                throw new IllegalStateException("Sign-in of " + email + " led to " + next);
            }
        }

        private String submit(String path, Map<String, String> fields) {
            String page = get(path).body();
            Map<String, String> form = new HashMap<>(fields);
            form.put("form", "form");
            form.put("form:submit", "");
            form.put("jakarta.faces.ViewState", found(VIEW_STATE, page).orElse(""));
            form.put("primefaces.nonce", found(NONCE, page).orElse(""));
            String body = form.entrySet().stream()
                    .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                    .collect(Collectors.joining("&"));
            return send(browser, to(path)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(body))
                            .build())
                    .headers()
                    .firstValue("Location")
                    .orElse("nowhere");
        }

        HttpResponse<String> get(String path) {
            return send(browser, to(path).build());
        }

        String page(String path) {
            HttpResponse<String> answer = get(path);
            expect(200, answer);
            return answer.body();
        }

        HttpResponse<String> api(String method, String path, String body, String... headers) {
            HttpRequest.Builder request = to("/api/v1" + path)
                    .header("Origin", portal)
                    .header("X-Requested-With", "bench")
                    .header("Content-Type", "application/json")
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return send(browser, request.build());
        }

        /** Reads first, as one must, and changes what was read. Answers 200 for every success. */
        int change(String method, String path, String body) {
            String seen = api("GET", path, null).headers().firstValue("ETag").orElse("");
            HttpResponse<String> answer = api(method, path, body, "If-Match", seen);
            return answer.statusCode() / 100 == 2 ? 200 : answer.statusCode();
        }

        void expect(int status, HttpResponse<String> answer) {
            if (answer.statusCode() != status) {
                throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
            }
        }

        private HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(URI.create(portal + path)).timeout(Duration.ofSeconds(30));
        }
    }

    private String secret(String name) {
        try {
            return Files.readString(data.resolve("secrets").resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** RFC 6238, as authenticator apps do it. */
    private static String code(String secret) {
        try {
            StringBuilder bits = new StringBuilder();
            for (char letter : secret.toCharArray()) {
                int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
                bits.append(String.format("%5s", Integer.toBinaryString(value)).replace(' ', '0'));
            }
            byte[] key = new byte[bits.length() / 8];
            for (int at = 0; at < key.length; at++) {
                key[at] = (byte) Integer.parseInt(bits.substring(8 * at, 8 * at + 8), 2);
            }
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(Instant.now().getEpochSecond() / 30).array());
            int number = ByteBuffer.wrap(hash, hash[19] & 15, 4).getInt() & Integer.MAX_VALUE;
            return String.format("%06d", number % 1_000_000);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(one -> one.group(1)).toList();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void pause(long from, long to) {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(from, to));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
