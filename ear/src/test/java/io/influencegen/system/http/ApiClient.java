package io.influencegen.system.http;

import io.influencegen.access.boundary.Role;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;

/** A program that uses the API, with the key of a person or with none. */
final class ApiClient {
    private static final String API = "/api/v1";
    private static final String JSON = "application/json";

    private final Visitor http = Visitor.nobody();
    private final Optional<String> token;
    private final String keyId;

    private ApiClient(Optional<String> token, String keyId) {
        this.token = token;
        this.keyId = keyId;
    }

    static ApiClient withoutKey() {
        return new ApiClient(Optional.empty(), "");
    }

    static ApiClient withKey(String token) {
        return new ApiClient(Optional.of(token), "");
    }

    /** Acts for the demo account of {@code role}, with a key made for this occasion. */
    static ApiClient of(Role role) {
        return make(role, "{\"name\":\"System test\",\"days\":1}");
    }

    /** With a key that is made for this scope only. */
    static ApiClient of(Role role, String scope) {
        return make(role, "{\"name\":\"System test\",\"days\":1,\"scopes\":[\"" + scope + "\"]}");
    }

    private static ApiClient make(Role role, String key) {
        Visitor owner = Visitor.as(role);
        JsonObject made = json(owner.script("POST", "/api-keys", key));
        return new ApiClient(
                Optional.of(made.getString("token")), made.getJsonObject("key").getString("id"));
    }

    UUID keyId() {
        return UUID.fromString(keyId);
    }

    String token() {
        return token.orElseThrow();
    }

    /** Gives the key up, because nobody may have many alive; answers the status. */
    int revoke() {
        return send("DELETE", "/api-keys/" + keyId).statusCode();
    }

    /** By another key of the same person, where this one may not. */
    void revokeBy(ApiClient other) {
        other.send("DELETE", "/api-keys/" + keyId);
    }

    /** Changes nothing else of the person; {@code roles} is JSON. */
    void giveRoles(String person, String roles) {
        HttpResponse<String> seen = get(person);
        JsonObject before = json(seen);
        String change = "{\"name\":\"%s\",\"email\":\"%s\",\"roles\":%s}"
                .formatted(before.getString("name"), before.getString("email"), roles);
        HttpResponse<String> answer = sendJson("PUT", person, change, "If-Match", header(seen, "ETag"));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, Optional.empty(), headers);
    }

    /** A file. */
    byte[] download(String path) throws IOException {
        HttpRequest.Builder request = http.to(API + path);
        token.ifPresent(key -> request.header("Authorization", "Bearer " + key));
        try {
            return http.client()
                    .send(request.GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        return send(method, path, Optional.empty(), headers);
    }

    HttpResponse<String> sendJson(String method, String path, String body, String... headers) {
        return send(method, path, Optional.of(body), headers);
    }

    HttpResponse<String> sendCsv(String path, String body) {
        HttpRequest.Builder request = http.to(API + path).header("Content-Type", "text/csv");
        token.ifPresent(key -> request.header("Authorization", "Bearer " + key));
        return http.send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private HttpResponse<String> send(String method, String path, Optional<String> body, String... headers) {
        HttpRequest.Builder request = http.to(path.startsWith("/openapi") ? path : API + path);
        token.ifPresent(key -> request.header("Authorization", "Bearer " + key));
        body.ifPresent(sent -> request.header("Content-Type", JSON));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.method(
                        method,
                        body.map(HttpRequest.BodyPublishers::ofString).orElseGet(HttpRequest.BodyPublishers::noBody))
                .build());
    }

    static JsonObject json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
