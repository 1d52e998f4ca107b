package io.influencegen.launcher;

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

/** Asks a portal by its API, as any program with a key would. */
final class PortalCall {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int FIRST_REFUSAL = 400;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final String portal;
    private final String key;

    PortalCall(String portal, String key) {
        this.portal = portal.replaceAll("/+$", "");
        this.key = key;
    }

    JsonNode get(String path) throws InterruptedException {
        return send(path, "GET", null);
    }

    JsonNode post(String path, Object body) throws InterruptedException {
        return send(path, "POST", body);
    }

    private JsonNode send(String path, String method, Object body) throws InterruptedException {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal + "/api/v1" + path))
                    .timeout(ANSWER)
                    .header("Authorization", "Bearer " + key)
                    .header("Accept", "application/json");
            if (body == null) {
                request.method(method, BodyPublishers.noBody());
            } else {
                request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json.writeValueAsString(body)));
            }
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            JsonNode told = json.readTree(answer.body().isBlank() ? "{}" : answer.body());
            if (answer.statusCode() >= FIRST_REFUSAL) {
                throw new LaunchFailure("%s %s"
                        .formatted(
                                told.path("detail").asText(told.path("title").asText("The portal refused.")),
                                told.path("next").asText("")));
            }
            return told;
        } catch (IOException | IllegalArgumentException e) {
            throw new LaunchFailure(
                    "The portal at %s does not answer as one (%s).".formatted(portal, e.getMessage()), e);
        }
    }
}
