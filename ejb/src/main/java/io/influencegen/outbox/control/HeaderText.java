package io.influencegen.outbox.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** Headers as the JSON object their column holds. */
final class HeaderText {
    private HeaderText() {}

    static String write(Map<String, String> headers) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        new TreeMap<>(headers).forEach(object::add);
        return object.build().toString();
    }

    static Map<String, String> read(String text) {
        Map<String, String> headers = new TreeMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject object = reader.readObject();
            object.keySet().forEach(name -> headers.put(name, object.getString(name)));
        }
        return headers;
    }
}
