package io.influencegen.push.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.push.boundary.Announced;
import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.PushError;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** An announcement as the text of a notification. */
final class NotificationText {
    /** PostgreSQL refuses 8,000 bytes and more. */
    static final int LARGEST = 7999;

    private NotificationText() {}

    static String write(Announced announced) {
        JsonObjectBuilder payload = Json.createObjectBuilder();
        new TreeMap<>(announced.payload()).forEach(payload::add);
        String text = Json.createObjectBuilder()
                .add("kind", announced.audience().kind().name())
                .add("name", announced.audience().name())
                .add("topic", announced.topic())
                .add("payload", payload)
                .build()
                .toString();
        int size = text.getBytes(StandardCharsets.UTF_8).length;
        if (size > LARGEST) {
            throw new DomainException(PushError.ANNOUNCEMENT_TOO_LARGE, size, LARGEST);
        }
        return text;
    }

    static Announced read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject object = reader.readObject();
            JsonObject payload = object.getJsonObject("payload");
            Map<String, String> values = new TreeMap<>();
            payload.keySet().forEach(field -> values.put(field, payload.getString(field)));
            Audience audience = new Audience(Audience.Kind.valueOf(object.getString("kind")), object.getString("name"));
            return new Announced(audience, object.getString("topic"), values);
        }
    }
}
