package io.influencegen.gallery.control;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** Styles and their strengths as the JSON list their column holds. */
final class StyleText {
    private StyleText() {}

    static String write(Map<String, Double> styles) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        new TreeMap<>(styles)
                .forEach((name, strength) ->
                        list.add(Json.createObjectBuilder().add("name", name).add("strength", strength)));
        return list.build().toString();
    }

    static Map<String, Double> read(String text) {
        Map<String, Double> styles = new TreeMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            reader.readArray()
                    .forEach(value -> styles.put(
                            value.asJsonObject().getString("name"),
                            value.asJsonObject().getJsonNumber("strength").doubleValue()));
        }
        return styles;
    }
}
