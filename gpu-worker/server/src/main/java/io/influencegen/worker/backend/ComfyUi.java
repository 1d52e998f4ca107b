package io.influencegen.worker.backend;

import io.influencegen.worker.picture.Raster;
import io.influencegen.worker.problem.ProblemCode;
import io.influencegen.worker.problem.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;

/**
 * ComfyUI: a workflow in, its progress over a WebSocket, the picture from its history. Should the socket break, the history alone
 * tells when it is done.
 */
final class ComfyUi implements Backend {
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final Place place;
    private final Workflow workflow;

    ComfyUi(Place place) {
        this.place = place;
        workflow = Workflow.read(place);
    }

    @Override
    public Raster paint(Task task) throws InterruptedException {
        Wire wire = new Wire(place, task);
        String client = UUID.randomUUID().toString();
        Optional<WebSocket> socket = listen(client, task);
        try {
            String id = submit(wire, client, task);
            try {
                return fetch(wire, id);
            } catch (Task.Cancelled cancelled) {
                stop(task, id);
                throw cancelled;
            }
        } finally {
            socket.ifPresent(WebSocket::abort);
        }
    }

    private String submit(Wire wire, String client, Task task) throws InterruptedException {
        JsonObject answer = wire.postJson(
                "/prompt",
                Json.createObjectBuilder()
                        .add("prompt", workflow.fill(task))
                        .add("client_id", client)
                        .build());
        if (answer.containsKey("node_errors")
                && !answer.get("node_errors").asJsonObject().isEmpty()) {
            throw Refusal.of(
                    ProblemCode.BACKEND_REFUSED,
                    "ComfyUI refused the workflow: %s".formatted(answer.get("node_errors")));
        }
        if (answer.containsKey("prompt_id")) {
            return answer.getString("prompt_id");
        }
        throw wire.strange("there is no prompt_id");
    }

    private Optional<WebSocket> listen(String client, Task task) {
        URI address = URI.create(place.url().toString().replaceFirst("^http", "ws") + "/ws?clientId=" + client);
        try {
            return Optional.of(Wire.client()
                    .newWebSocketBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .buildAsync(address, new ComfyEvents(task.progress()))
                    .join());
        } catch (CompletionException noSocket) {
            System.getLogger(ComfyUi.class.getName())
                    .log(System.Logger.Level.DEBUG, "No progress from " + place.url(), noSocket);
            return Optional.empty();
        }
    }

    private static Raster fetch(Wire wire, String id) throws InterruptedException {
        while (true) {
            JsonObject history = wire.getJson("/history/" + id);
            if (history.containsKey(id)) {
                JsonObject entry = history.getJsonObject(id);
                refuseFailed(entry);
                Optional<String> picture = picture(entry);
                if (picture.isPresent()) {
                    return wire.picture(wire.get(picture.get()).bytes());
                }
                throw wire.strange("the workflow ended without a picture");
            }
            wire.pause(BETWEEN);
        }
    }

    private static void refuseFailed(JsonObject entry) {
        JsonObject status = entry.getJsonObject("status");
        if (status != null && "error".equals(status.getString("status_str", ""))) {
            throw Refusal.of(ProblemCode.BACKEND_FAULT, "ComfyUI failed: %s".formatted(last(status.get("messages"))));
        }
    }

    private static String last(Object messages) {
        String text = String.valueOf(messages);
        return text.length() > 300 ? "…" + text.substring(text.length() - 300) : text;
    }

    private static Optional<String> picture(JsonObject entry) {
        return entry.getJsonObject("outputs").values().stream()
                .map(node -> node.asJsonObject().getJsonArray("images"))
                .filter(images -> images != null && !images.isEmpty())
                .map(images -> images.getJsonObject(0))
                .map(image -> "/view?filename=%s&subfolder=%s&type=%s"
                        .formatted(
                                encoded(image.getString("filename")),
                                encoded(image.getString("subfolder", "")),
                                encoded(image.getString("type", "output"))))
                .findFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Whether it waits there or runs, it shall not go on. */
    private void stop(Task task, String id) throws InterruptedException {
        Wire wire = new Wire(place, task.unwatched());
        wire.post(
                "/queue",
                Json.createObjectBuilder()
                        .add("delete", Json.createArrayBuilder().add(id))
                        .build());
        wire.post("/interrupt", Json.createObjectBuilder().add("prompt_id", id).build());
    }
}
