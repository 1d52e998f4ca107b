package io.influencegen.system.product;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** The distribution, started as a user starts it, with an EAR that also holds the tests. */
public final class Product {
    public static final String N8N_WEBHOOK_SECRET = UUID.randomUUID().toString();
    public static final String N8N_CALLBACK_SECRET = UUID.randomUUID().toString();
    public static final String PROVIDER_WEBHOOK_SECRET = UUID.randomUUID().toString();

    private static final Path DISTRIBUTION = Path.of(System.getProperty("product.distribution"));
    private static final Path WORK = DISTRIBUTION.resolveSibling("system-tests");
    private static final Path HOME = WORK.resolve("influencegen");

    private static Node running;

    private Product() {}

    /** A copy of the distribution (hard links, so that it costs nothing) that runs {@code ear} on an empty data folder. */
    static Node start(Path ear) throws IOException, InterruptedException {
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
        delete(WORK);
        link(DISTRIBUTION, HOME);
        delete(HOME.resolve("app"));
        Files.createDirectories(HOME.resolve("app"));
        Files.copy(ear, HOME.resolve("app/influencegen.ear"), StandardCopyOption.REPLACE_EXISTING);
        Map<String, String> environment = new HashMap<>(Mails.environment());
        environment.putAll(SignOn.environment());
        environment.put("INFLUENCEGEN_WEBHOOK_PRIVATE_NETWORKS", "127.0.0.1");
        environment.put("INFLUENCEGEN_N8N_WEBHOOK_SECRET", N8N_WEBHOOK_SECRET);
        environment.put("INFLUENCEGEN_N8N_CALLBACK_SECRET", N8N_CALLBACK_SECRET);
        environment.put("INFLUENCEGEN_PROVIDER_TOKEN", UUID.randomUUID().toString());
        environment.put("INFLUENCEGEN_PROVIDER_WEBHOOK_SECRET", PROVIDER_WEBHOOK_SECRET);
        running = Node.launch(HOME, data(), environment);
        running.awaitFirstPage();
        serveManyRequests();
        await("its worker offers a model")
                .atMost(Duration.ofMinutes(3))
                .until(() -> ProductDatabase.number("select count(*) from image_model") > 0);
        return running;
    }

    /** All tests come from one address and a handful of accounts. */
    private static void serveManyRequests() {
        ProductDatabase.update("""
                insert into setting (key, value, version, changed_at, changed_by)
                select key, '1000000', 1, now(), 'tests' from unnest(array['rate.limit', 'rate.burst']) as key""");
    }

    /** Launches one more node on the product's database. It keeps keys and files where {@code options} say, or by itself. */
    public static Node launchAnother(String name, String... options) throws IOException {
        return launchAnother(name, Map.of(), options);
    }

    /** The same with more said by its environment. */
    public static Node launchAnother(String name, Map<String, String> more, String... options) throws IOException {
        return launch(HOME, name, more, options);
    }

    /** The same with the keys and files of the product: one more of its nodes. */
    public static Node launchSibling(String name, Map<String, String> more, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "--secrets", data().resolve("secrets").toString(),
                "--objects", data().resolve("objects").toString()));
        all.addAll(List.of(options));
        return launchAnother(name, more, all.toArray(String[]::new));
    }

    /** As {@link #launchAnother}, but the application as it is shipped, without the tests in it. */
    public static Node launchShipped(String name, Map<String, String> more, String... options) throws IOException {
        return launch(DISTRIBUTION, name, more, options);
    }

    private static Node launch(Path home, String name, Map<String, String> more, String... options) throws IOException {
        Map<String, String> environment = new HashMap<>(Mails.environment());
        environment.put("INFLUENCEGEN_DB_URL", ProductDatabase.url(ProductDatabase.NAME));
        environment.put("INFLUENCEGEN_DB_PASSWORD", secret("database-password"));
        environment.put("INFLUENCEGEN_NO_WORKER", "true");
        environment.put("INFLUENCEGEN_WEBHOOK_PRIVATE_NETWORKS", "127.0.0.1");
        environment.putAll(more);
        return Node.launch(home, folder(name), environment, options);
    }

    /** One that nobody listens at, for now. */
    public static int freePort() {
        return Node.freePort();
    }

    /** A place beside the product's own data that goes with them. */
    public static Path folder(String name) {
        return WORK.resolve(name);
    }

    /** Where the product under test keeps its data. */
    public static Path data() {
        return WORK.resolve("data");
    }

    public static Path log() {
        return data().resolve("logs/influencegen.log");
    }

    /** Where the running product answers, for tests that use it from outside. */
    public static String address() {
        return running.address();
    }

    /** The password of every demo account, as the launcher made it for this data folder. */
    public static String demoPassword() {
        return read("secrets/first-password");
    }

    /** What the launcher keeps under that name. */
    public static String secret(String name) {
        return read("secrets/" + name);
    }

    static String databasePort() {
        return read("postgresql.port");
    }

    private static String read(String file) {
        try {
            return Files.readString(data().resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void link(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.createLink(to.resolve(from.relativize(file)), file);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(Product::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
