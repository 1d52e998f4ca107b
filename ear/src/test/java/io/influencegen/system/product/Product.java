package io.influencegen.system.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The distribution, started as a user starts it, with an EAR that also holds the tests. */
public final class Product {
    private static final Path DISTRIBUTION = Path.of(System.getProperty("product.distribution"));
    private static final Path WORK = DISTRIBUTION.resolveSibling("system-tests");
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

    private static Product running;

    private final int port;
    private final Process process;

    private Product(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    /** A copy of the distribution (hard links, so that it costs nothing) that runs {@code ear} on an empty data folder. */
    static Product start(Path ear) throws IOException, InterruptedException {
        delete(WORK);
        Path home = WORK.resolve("influencegen");
        link(DISTRIBUTION, home);
        delete(home.resolve("app"));
        Files.createDirectories(home.resolve("app"));
        Files.copy(ear, home.resolve("app/influencegen.ear"), StandardCopyOption.REPLACE_EXISTING);
        int port = freePort();
        ProcessBuilder command = new ProcessBuilder(
                        home.resolve("influencegen").toString(),
                        "run",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data().toString())
                .redirectErrorStream(true)
                .redirectOutput(WORK.resolve("console.log").toFile());
        command.environment().put("INFLUENCEGEN_NO_CLASS_ARCHIVE", "true");
        Process process = command.start();
        Product product = new Product(port, process);
        product.awaitFirstPage();
        running = product;
        return product;
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
        return "http://127.0.0.1:" + running.port;
    }

    /** The password of every demo account, as the launcher made it for this data folder. */
    public static String demoPassword() {
        try {
            return Files.readString(data().resolve("secrets/first-password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The product did not stop within " + STOP_LIMIT);
        }
    }

    private void awaitFirstPage() throws InterruptedException {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                process.destroyForcibly();
                throw new IllegalStateException("The product did not start, see " + WORK.resolve("console.log"));
            }
            process.waitFor(250, TimeUnit.MILLISECONDS);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            HttpRequest page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/identity/sign-in"))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return HttpClient.newHttpClient()
                            .send(page, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
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
