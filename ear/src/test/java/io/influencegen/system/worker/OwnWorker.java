package io.influencegen.system.worker;

import io.influencegen.system.product.Product;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A worker of its own, started by the script as an operator starts one, that tests may break. */
final class OwnWorker implements AutoCloseable {
    private static final Path DISTRIBUTION = Path.of(System.getProperty("product.distribution"));
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Path data;
    private final int port;
    private final Process process;

    private OwnWorker(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    static OwnWorker start(Path data, Map<String, String> environment) throws IOException, InterruptedException {
        int port = Product.freePort();
        ProcessBuilder command = script("worker", "--port", String.valueOf(port), "--data", data.toString());
        command.environment().putAll(environment);
        OwnWorker worker = new OwnWorker(
                data,
                port,
                command.redirectOutput(data.resolveSibling("console.log").toFile())
                        .start());
        worker.awaitAnswer();
        return worker;
    }

    static ProcessBuilder script(String... words) {
        List<String> command =
                new ArrayList<>(List.of(DISTRIBUTION.resolve("influencegen").toString()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                String said = Files.readString(data.resolveSibling("console.log"));
                String log = Files.exists(data.resolve("logs/worker.log")) ? log() : "no log";
                throw new IllegalStateException(
                        (process.isAlive() ? "The worker does not answer: " : "The worker has ended: ") + said + log);
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
    }

    private boolean answers() {
        try {
            return Files.exists(data.resolve("secrets/worker-secret"))
                    && get("/v1/capabilities").statusCode() == OK;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    Path models() {
        return data.resolve("models");
    }

    Path results() {
        return data.resolve("worker/results");
    }

    String log() throws IOException {
        return Files.readString(data.resolve("logs/worker.log"));
    }

    String secret() {
        try {
            return Files.readString(data.resolve("secrets/worker-secret")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<byte[]> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<byte[]> delete(String path) {
        return send(request(path).DELETE());
    }

    HttpResponse<byte[]> post(String path, String body, String... headers) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(90))
                .header("Authorization", "Bearer " + secret());
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonObject json(HttpResponse<byte[]> answer) {
        return Json.createReader(new ByteArrayInputStream(answer.body())).readObject();
    }

    /** The id of a new job. */
    String submit(String key, String body) {
        return json(post("/v1/images", body, "Idempotency-Key", key)).getString("id");
    }

    /** The job when it has ended. */
    JsonObject ended(String id) {
        JsonObject job = json(get("/v1/images/" + id + "?waitSeconds=30"));
        while (!job.containsKey("picture") && !job.containsKey("problem")) {
            job = json(get("/v1/images/" + id + "?waitSeconds=30"));
        }
        return job;
    }

    byte[] picture(String id) {
        ended(id);
        return get("/v1/images/" + id + "/picture").body();
    }

    /** SIGKILL for the process that makes the pictures; what started it ends after it. */
    void killTheMaker() throws InterruptedException {
        ProcessHandle maker = process.toHandle()
                .descendants()
                .filter(child -> child.info().commandLine().orElse("").contains("gpu-worker.war"))
                .findFirst()
                .orElseThrow();
        maker.destroyForcibly();
        process.waitFor();
    }

    /** SIGTERM, and how long it takes to end. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
