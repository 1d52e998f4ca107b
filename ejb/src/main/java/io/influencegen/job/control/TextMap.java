package io.influencegen.job.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** Names and texts as the JSON object their column holds. */
final class TextMap {
    private TextMap() {}

    static String write(Map<String, String> texts) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        new TreeMap<>(texts).forEach(object::add);
        return object.build().toString();
    }

    static Map<String, String> read(String text) {
        Map<String, String> texts = new TreeMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject object = reader.readObject();
            object.keySet().forEach(name -> texts.put(name, object.getString(name)));
        }
        return texts;
    }
}
