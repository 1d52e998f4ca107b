package io.influencegen.system.http;

import io.influencegen.access.boundary.Role;
import io.influencegen.system.product.Product;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

/** An administrator at a node, who tunes settings, watches messages and rotates keys. */
final class Administrator {
    private static final String API = "/api/v1";

    private final Visitor visitor;

    private Administrator(String address) {
        this.visitor = Visitor.as(Role.ADMINISTRATOR, address);
    }

    static Administrator here() {
        return at(Product.address());
    }

    static Administrator at(String address) {
        return new Administrator(address);
    }

    Visitor visitor() {
        return visitor;
    }

    void set(String setting, String value) {
        String path = "/settings/" + setting;
        change("PUT", path, "{\"value\":\"" + value + "\"}", etag(path));
    }

    void reset(String setting) {
        String path = "/settings/" + setting;
        change("DELETE", path, "", etag(path));
    }

    /** Hands in a message to {@code destination} on this node, and answers its id. */
    UUID send(String destination, String key) {
        return UUID.fromString(visitor.post("/arquillian-tests/outbox", Map.of("destination", destination, "key", key))
                .body());
    }

    /** The message with its tries. */
    JsonObject message(UUID id) {
        return read("/outbox-messages/" + id);
    }

    String stateOf(UUID id) {
        return message(id).getJsonObject("entry").getString("state");
    }

    void replay(UUID id) {
        change("POST", "/outbox-messages/" + id + "/replay", "", "*");
    }

    void rotateKey() {
        change("POST", "/encryption-keys/rotation", "", etag("/encryption-keys"));
    }

    JsonObject keys() {
        return read("/encryption-keys");
    }

    private JsonObject read(String path) {
        try (JsonReader reader = Json.createReader(new StringReader(get(path).body()))) {
            return reader.readObject();
        }
    }

    private String etag(String path) {
        return get(path).headers().firstValue("ETag").orElseThrow();
    }

    private HttpResponse<String> get(String path) {
        return required(visitor.get(API + path));
    }

    private void change(String method, String path, String body, String seen) {
        required(visitor.script(method, path, body, "If-Match", seen));
    }

    private static HttpResponse<String> required(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }
}
