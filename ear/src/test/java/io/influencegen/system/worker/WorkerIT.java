package io.influencegen.system.worker;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker from outside, and what must not bring it down. */
class WorkerIT {
    private static final String BOTTLE = "{\"prompt\":\"a red bottle on a beach\",\"steps\":6}";
    private static final Path MODEL =
            Path.of(System.getProperty("product.distribution")).resolve("worker/models/ig-scenes-1");

    @TempDir
    private static Path folder;

    private static OwnWorker worker;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        worker = OwnWorker.start(folder.resolve("shared"), Map.of("INFLUENCEGEN_WORKER_QUEUE_CAPACITY", "40"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        worker.close();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static void assertStillWorks() {
        assertThat(worker.picture(worker.submit(key(), BOTTLE)).length, is(greaterThan(1000)));
        assertThat(worker.get("/health/ready").statusCode(), is(200));
    }

    @Test
    void nobodyShouldComeInWithoutTheSecret() {
        for (String path :
                List.of("/v1/capabilities", "/v1/models", "/v1/images/x", "/v1/openapi.json", "/v1/nothing")) {
            for (String told : List.of("Bearer wrong", "Basic YTpi", "Bearer ")) {
                HttpResponse<byte[]> answer = worker.send(
                        worker.request(path).setHeader("Authorization", told).GET());
                assertThat(path, answer.statusCode(), is(401));
                assertThat(
                        answer.headers().firstValue("Content-Type").orElse(""), startsWith("application/problem+json"));
            }
        }
    }

    @Test
    void progressShouldBeToldStepByStep() {
        String id = worker.submit(key(), "{\"prompt\":\"a cup\",\"steps\":30}");
        String events = new String(worker.get("/v1/images/" + id + "/events").body(), StandardCharsets.UTF_8);
        assertThat(events, containsString("event: job"));
        assertThat(events, containsString("\"state\":\"SUCCEEDED\""));
        assertThat(events.split("event: job", -1).length, is(greaterThan(5)));
    }

    @Test
    void theCallersTraceShouldGoOnHere() throws IOException {
        String trace = key().replace("-", "");
        HttpResponse<byte[]> answer =
                worker.post("/v1/images", BOTTLE, "traceparent", "00-" + trace + "-b7ad6b7169203331-01");
        assertThat(answer.headers().firstValue("traceparent").orElse(""), startsWith("00-" + trace + "-"));
        worker.ended(OwnWorker.json(answer).getString("id"));
        await().until(() -> worker.log()
                .lines()
                .anyMatch(line -> line.contains("\"correlationId\":\"" + trace) && line.contains("Picture ended")));
    }

    @Test
    void theDescriptionShouldNameEveryOperation() {
        JsonObject paths = OwnWorker.json(worker.get("/v1/openapi.json")).getJsonObject("paths");
        assertThat(
                paths.keySet()
                        .containsAll(List.of(
                                "/v1/images",
                                "/v1/images/batch",
                                "/v1/images/{id}",
                                "/v1/images/{id}/events",
                                "/v1/images/{id}/preview",
                                "/v1/images/{id}/picture",
                                "/v1/models",
                                "/v1/capabilities")),
                is(true));
    }

    @Test
    void numbersShouldBeThereForPrometheus() {
        assertStillWorks();
        String numbers = new String(worker.get("/metrics").body(), StandardCharsets.UTF_8);
        for (String name : List.of("queue", "running", "batch_size", "step", "images_total", "model_memory_bytes")) {
            assertThat(numbers, containsString("influencegen_worker_" + name));
        }
    }

    @Test
    void aFullQueueShouldAnswer429WithTheTimeToWait() {
        List<String> ids = new ArrayList<>();
        HttpResponse<byte[]> refused = null;
        for (int i = 0; i < 200 && refused == null; i++) {
            HttpResponse<byte[]> answer = worker.post("/v1/images", BOTTLE);
            if (answer.statusCode() == 429) {
                refused = answer;
            } else {
                ids.add(OwnWorker.json(answer).getString("id"));
            }
        }
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()), is(greaterThan(0)));
        assertThat(OwnWorker.json(refused).getString("code"), is("queue-full"));
        ids.forEach(id -> worker.delete("/v1/images/" + id));
        assertStillWorks();
    }

    /** Ten thousand requests that make no sense, each in its own way. */
    @Test
    void malformedRequestsShouldBeRefusedAndHarmNothing() {
        Random dice = new Random(4);
        byte[] good = BOTTLE.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 10_000; i++) {
            byte[] bad = good.clone();
            for (int spoiled = 0; spoiled <= i % 5; spoiled++) {
                bad[dice.nextInt(bad.length)] = (byte) dice.nextInt(256);
            }
            byte[] body = i % 7 == 0 ? java.util.Arrays.copyOf(bad, dice.nextInt(bad.length)) : bad;
            HttpResponse<byte[]> answer = worker.send(worker.request("/v1/images")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(body)));
            String told = new String(body, StandardCharsets.ISO_8859_1) + " -> "
                    + new String(answer.body(), StandardCharsets.UTF_8);
            assertThat(told, answer.statusCode(), is(lessThan(500)));
        }
        assertThat(worker.post("/v1/images", "[".repeat(100_000)).statusCode(), is(400));
        assertThat(
                worker.post("/v1/images", "{\"prompt\":\"" + "x".repeat(5 << 20) + "\"}")
                        .statusCode(),
                is(413));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> OwnWorker.json(worker.get("/v1/capabilities")).getInt("queued") < 20);
        assertStillWorks();
    }

    /** Raw bytes that are not even HTTP. */
    @Test
    void callersThatSpeakNoHttpShouldHarmNothing() throws IOException {
        for (String nonsense : List.of(
                "\u0000\u0001\u0002", "GET\r\n\r\n", "POST /v1/images HTTP/1.1\r\nContent-Length: 99999\r\n\r\nx")) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), worker.port())) {
                socket.getOutputStream().write(nonsense.getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        assertStillWorks();
    }

    /** Readers that open the stream of events and never read, or vanish, cost nothing but their place. */
    @Test
    void slowAndVanishedReadersShouldHarmNothing() throws IOException {
        String id = worker.submit(key(), "{\"prompt\":\"a cup\",\"steps\":100}");
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), worker.port());
            socket.setReceiveBufferSize(1024);
            socket.getOutputStream()
                    .write("GET /v1/images/%s/events HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\n\r\n"
                            .formatted(id, worker.secret())
                            .getBytes(StandardCharsets.UTF_8));
            if (i % 2 == 0) {
                socket.close();
            } else {
                slow.add(socket);
            }
        }
        assertStillWorks();
        for (Socket socket : slow) {
            socket.close();
        }
        assertThat(worker.ended(id).getString("state"), is("SUCCEEDED"));
    }

    @Test
    void aBrokenModelShouldBeNamedAndAMendedOneServed() throws IOException {
        Path bad = worker.models().resolve("broken");
        copy(MODEL, bad);
        byte[] whole = Files.readAllBytes(bad.resolve("transformer/model.onnx"));
        Files.write(bad.resolve("transformer/model.onnx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> worker.get("/v1/models/broken").statusCode() == 200);
        assertThat(
                OwnWorker.json(worker.get("/v1/models/broken")).getString("fault"),
                containsString("transformer/model.onnx is cut off"));
        HttpResponse<byte[]> refused = worker.post("/v1/images", "{\"prompt\":\"a cup\",\"model\":\"broken\"}");
        assertThat(refused.statusCode(), is(503));
        assertThat(OwnWorker.json(refused).getString("code"), is("model-fault"));
        Files.write(bad.resolve("transformer/model.onnx"), whole);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !OwnWorker.json(worker.get("/v1/models/broken")).containsKey("fault"));
        byte[] theirs = worker.picture(
                worker.submit(key(), "{\"prompt\":\"a cup\",\"seed\":1,\"steps\":4,\"model\":\"broken\"}"));
        assertThat(theirs.length, is(greaterThan(1000)));
        assertStillWorks();
    }

    @Test
    void aSystemElsewhereShouldBeOneMoreModel() throws IOException {
        byte[] png = worker.picture(worker.submit(key(), BOTTLE));
        HttpServer torch = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        torch.createContext("/predictions/painter", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, png.length);
            exchange.getResponseBody().write(png);
            exchange.close();
        });
        torch.start();
        try {
            Path remote = Files.createDirectories(worker.models().resolve("remote"));
            Files.writeString(remote.resolve("influencegen.json"), """
                    {"backend": {"type": "torchserve", "url": "http://127.0.0.1:%d", "model": "painter"},
                     "sizes": {"1:1": {"width": 128, "height": 128}}}""".formatted(
                            torch.getAddress().getPort()));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> worker.get("/v1/models/remote").statusCode() == 200);
            JsonObject job =
                    worker.ended(worker.submit(key(), "{\"prompt\":\"a cup\",\"model\":\"remote\",\"longSide\":256}"));
            assertThat(job.getString("state"), is("SUCCEEDED"));
            assertThat(job.getJsonObject("picture").getInt("width"), is(256));
        } finally {
            torch.stop(0);
        }
        JsonObject failed = worker.ended(worker.submit(key(), "{\"prompt\":\"a cup\",\"model\":\"remote\"}"));
        assertThat(failed.getJsonObject("problem").getString("code"), is("backend-fault"));
        assertStillWorks();
    }

    @Test
    void aKilledWorkerShouldLeaveNothingHalfAndMakeTheSamePictureAgain() throws Exception {
        String key = "the-same-" + key();
        String open = "{\"prompt\":\"two blue cups in a city\",\"steps\":40}";
        byte[] undisturbed = worker.picture(worker.submit(key, open));
        Path data = folder.resolve("killed");
        try (OwnWorker victim = OwnWorker.start(data, Map.of())) {
            String id = victim.submit(key, open);
            await().until(() -> OwnWorker.json(victim.get("/v1/images/" + id)).getInt("step") > 1);
            victim.killTheMaker();
            try (Stream<Path> left = Files.list(victim.results())) {
                assertThat(left.filter(file -> file.toString().endsWith(".png")).toList(), is(List.of()));
            }
        }
        try (OwnWorker again = OwnWorker.start(data, Map.of())) {
            assertThat(again.picture(again.submit(key, open)), equalTo(undisturbed));
        }
    }

    @Test
    void aStoppedWorkerShouldEndWhatItHasBegun() throws Exception {
        Path data = folder.resolve("stopped");
        OwnWorker leaving = OwnWorker.start(data, Map.of());
        String id = leaving.submit(key(), "{\"prompt\":\"a cup\",\"steps\":60}");
        await().until(() -> OwnWorker.json(leaving.get("/v1/images/" + id)).getInt("step") > 1);
        leaving.stop();
        assertThat(leaving.log(), allOf(containsString(id), containsString("state=succeeded")));
    }

    @Test
    void oneCommandShouldMakeOnePicture() throws Exception {
        Path data = folder.resolve("shared");
        byte[] first = imagine(0, data, "one.png", "--seed", "7", "--lora", "neon:0.8");
        assertThat(new String(first, 1, 3, StandardCharsets.US_ASCII), is("PNG"));
        assertThat(imagine(0, data, "two.png", "--seed", "7", "--lora", "neon:0.8"), equalTo(first));
        assertThat(imagine(0, data, "three.png", "--seed", "8", "--lora", "neon:0.8"), is(not(equalTo(first))));
        String told = new String(imagine(1, data, "four.png", "--lora", "nonesuch"), StandardCharsets.UTF_8);
        assertThat(told, containsString("has no style nonesuch; it has [line, neon, pastel, pixel]"));
    }

    /** The picture, or what was said where there is none. */
    private static byte[] imagine(int expected, Path data, String file, String... more) throws Exception {
        Path out = folder.resolve(file);
        List<String> words = new ArrayList<>(
                List.of("imagine", "a red bottle on a beach", "--data", data.toString(), "-o", out.toString()));
        words.addAll(List.of(more));
        Process process = OwnWorker.script(words.toArray(String[]::new)).start();
        byte[] said;
        try (InputStream in = process.getInputStream()) {
            said = in.readAllBytes();
        }
        process.waitFor(1, TimeUnit.MINUTES);
        assertThat(new String(said, StandardCharsets.UTF_8), process.exitValue(), is(expected));
        return expected == 0 ? Files.readAllBytes(out) : said;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
