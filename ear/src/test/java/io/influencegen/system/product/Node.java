package io.influencegen.system.product;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** One process of the product, started by its script as an operator starts it. */
public final class Node implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

    private final int port;
    private final Process process;
    private final Path console;

    private Node(int port, Process process, Path console) {
        this.port = port;
        this.process = process;
        this.console = console;
    }

    static Node launch(Path home, Path data, Map<String, String> environment, String... options) throws IOException {
        int port = freePort();
        List<String> words = new ArrayList<>(List.of(
                home.resolve("influencegen").toString(),
                "run",
                "--port",
                String.valueOf(port),
                "--data",
                data.toString()));
        words.addAll(List.of(options));
        Path console = data.resolveSibling(data.getFileName() + "-console.log");
        ProcessBuilder command =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(console.toFile());
        command.environment().put("INFLUENCEGEN_NO_CLASS_ARCHIVE", "true");
        command.environment().putAll(environment);
        return new Node(port, command.start(), console);
    }

    public void awaitFirstPage() throws InterruptedException {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(limit)) {
                process.destroyForcibly();
                throw new IllegalStateException("The product did not start, see " + console);
            }
            process.waitFor(250, TimeUnit.MILLISECONDS);
        }
    }

    /** The exit code of one that ends by itself. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The product did not end, see " + console);
        }
        return process.exitValue();
    }

    /** What it told the person who started it. */
    public String console() throws IOException {
        return Files.readString(console);
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    /** SIGTERM, and no waiting. */
    public void askToStop() {
        process.destroy();
    }

    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("The product did not stop within " + STOP_LIMIT);
        }
    }

    /** SIGKILL. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    private boolean answers() throws InterruptedException {
        try {
            HttpRequest page = HttpRequest.newBuilder(URI.create(address() + "/identity/sign-in"))
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

    /** None of those that the system gives to outgoing connections, which could take it before a server listens. */
    static int freePort() {
        return ThreadLocalRandom.current()
                .ints(10_000, 20_000)
                .filter(Node::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
