package io.influencegen.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Consumer;

/** Asks a worker for one picture, as any program would. */
final class WorkerCall {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(90);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int OK = 200;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final WorkerAccess worker;

    WorkerCall(WorkerAccess worker) {
        this.worker = worker;
    }

    /** Whether it answers, and takes our word. */
    boolean isThere() throws InterruptedException {
        try {
            return send(request("/v1/capabilities").GET()).statusCode() == OK;
        } catch (IOException nobody) {
            return false;
        }
    }

    JsonNode submit(Object wanted) throws InterruptedException {
        try {
            return read(request("/v1/images")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(json.writeValueAsString(wanted))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Only texts and numbers are wanted", e);
        }
    }

    /** The job once it has ended; tells of every look before. */
    JsonNode follow(String id, Consumer<JsonNode> progress) throws InterruptedException {
        JsonNode job = read(request("/v1/images/" + id).GET());
        while (!job.has("picture") && !job.has("problem")) {
            progress.accept(job);
            Thread.currentThread().join(BETWEEN_LOOKS.toMillis());
            job = read(request("/v1/images/" + id).GET());
        }
        if (job.has("problem")) {
            throw refused(job.get("problem"));
        }
        return job;
    }

    byte[] picture(String id) throws InterruptedException {
        HttpResponse<byte[]> answer =
                call(request("/v1/images/" + id + "/picture").GET());
        return answer.body();
    }

    private JsonNode read(HttpRequest.Builder request) throws InterruptedException {
        try {
            return json.readTree(call(request).body());
        } catch (IOException e) {
            throw new LaunchFailure("What answers at %s is no worker.".formatted(worker.url()), e);
        }
    }

    private HttpResponse<byte[]> call(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<byte[]> answer = send(request);
            if (answer.statusCode() >= 400) {
                throw refused(json.readTree(answer.body()));
            }
            return answer;
        } catch (IOException e) {
            throw new LaunchFailure(
                    "The worker at %s did not answer (%s). Its log says more.".formatted(worker.url(), e), e);
        }
    }

    private static LaunchFailure refused(JsonNode problem) {
        return new LaunchFailure("%s %s (reference %s)"
                .formatted(
                        problem.path("detail").asText("The worker refused."),
                        problem.path("next").asText(),
                        problem.path("reference").asText("none")));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(worker.url() + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + worker.secret());
    }
}
