package io.influencegen.worker.backend;

import io.influencegen.worker.picture.Raster;
import io.influencegen.worker.problem.ProblemCode;
import io.influencegen.worker.problem.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** HTTP to one system for one picture: time-outs, limits, and its errors in our words. */
final class Wire {
    private static final int MOST_BYTES = 128 << 20;
    private static final int BUSY = 429;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    private final Place place;
    private final Task task;
    private final long end;

    Wire(Place place, Task task) {
        this.place = place;
        this.task = task;
        end = System.nanoTime() + place.timeout().toNanos();
    }

    /** An answer that is no failure. */
    record Answer(byte[] bytes, HttpHeaders headers) {
        String type() {
            return header("Content-Type").orElse("");
        }

        Optional<String> header(String name) {
            return headers.firstValue(name);
        }
    }

    static HttpClient client() {
        return CLIENT;
    }

    Answer get(String path) throws InterruptedException {
        return send(request(path).GET());
    }

    Answer post(String path, JsonValue body) throws InterruptedException {
        return post(path, "application/json", BodyPublishers.ofString(body.toString()));
    }

    Answer post(String path, String type, BodyPublisher body, String... headers) throws InterruptedException {
        HttpRequest.Builder request = request(path).header("Content-Type", type).POST(body);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    JsonObject getJson(String path) throws InterruptedException {
        return object(get(path));
    }

    JsonObject postJson(String path, JsonValue body) throws InterruptedException {
        return object(post(path, body));
    }

    JsonObject object(Answer answer) {
        if (json(answer.bytes()) instanceof JsonObject object) {
            return object;
        }
        throw strange("an object was expected");
    }

    JsonStructure json(byte[] bytes) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return reader.read();
        } catch (JsonException e) {
            throw strange("its answer is no JSON");
        }
    }

    /** What it answered makes no sense. */
    Refusal strange(String why) {
        return Refusal.of(
                ProblemCode.BACKEND_FAULT,
                "%s answered strangely: %s.".formatted(place.url().getHost(), why));
    }

    Raster picture(byte[] bytes) {
        return Pictures.read(bytes).orElseThrow(() -> strange("what it sent is no picture"));
    }

    /** Waits a moment, unless nobody waits for the picture any more or its time is up. */
    void pause(Duration moment) throws InterruptedException {
        task.leaveIfCancelled();
        if (System.nanoTime() > end) {
            throw timeout(null);
        }
        Thread.currentThread().join(moment.toMillis());
    }

    Duration left() {
        return Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(place.url() + path))
                .timeout(left())
                .header("traceparent", task.traceparent());
        place.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
        return request;
    }

    private Answer send(HttpRequest.Builder request) throws InterruptedException {
        task.leaveIfCancelled();
        try {
            HttpResponse<InputStream> answer = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            byte[] body;
            try (InputStream in = answer.body()) {
                body = in.readNBytes(MOST_BYTES + 1);
            }
            if (body.length > MOST_BYTES) {
                throw strange("its answer is larger than %d MB".formatted(MOST_BYTES >> 20));
            }
            if (answer.statusCode() >= 400) {
                throw failure(answer.statusCode(), body);
            }
            return new Answer(body, answer.headers());
        } catch (HttpTimeoutException e) {
            throw timeout(e);
        } catch (IOException e) {
            throw new Hiccup(Refusal.of(
                    ProblemCode.BACKEND_FAULT,
                    "%s at %s cannot be reached (%s)."
                            .formatted(place.settings().text("type").orElse(""), place.url(), e),
                    e));
        }
    }

    private Refusal timeout(Exception cause) {
        return Refusal.of(
                ProblemCode.BACKEND_TIMEOUT,
                "%s did not finish within %d s."
                        .formatted(place.url(), place.timeout().toSeconds()),
                cause);
    }

    private RuntimeException failure(int status, byte[] body) {
        String said = said(body);
        if (status == BUSY || status >= 500) {
            return new Hiccup(
                    Refusal.of(ProblemCode.BACKEND_FAULT, "%s answered %d: %s".formatted(place.url(), status, said)));
        }
        if (status == 400 || status == 403 || status == 422) {
            return Refusal.of(ProblemCode.BACKEND_REFUSED, "%s refused: %s".formatted(place.url(), said));
        }
        return Refusal.of(ProblemCode.BACKEND_FAULT, "%s answered %d: %s".formatted(place.url(), status, said));
    }

    /** Its own words, wherever it puts them. */
    private static String said(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, 4096), java.nio.charset.StandardCharsets.UTF_8);
        try (JsonReader reader = Json.createReader(new java.io.StringReader(text))) {
            if (reader.read() instanceof JsonObject object) {
                return Stream.of("error", "message", "detail", "errors", "name")
                        .filter(object::containsKey)
                        .map(key -> words(object.get(key)))
                        .findFirst()
                        .orElse(text);
            }
        } catch (JsonException plain) {
            return brief(text);
        }
        return brief(text);
    }

    private static String words(JsonValue value) {
        if (value instanceof JsonObject object && object.get("message") instanceof JsonString message) {
            return brief(message.getString());
        }
        return brief(value instanceof JsonString text ? text.getString() : value.toString());
    }

    private static String brief(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > 200 ? line.substring(0, 200) + "…" : line;
    }
}
