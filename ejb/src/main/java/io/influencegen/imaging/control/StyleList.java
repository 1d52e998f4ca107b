package io.influencegen.imaging.control;

import io.influencegen.imaging.boundary.Style;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;

/** Styles as the JSON list their column holds. */
final class StyleList {
    private StyleList() {}

    static String write(List<Style> styles) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        styles.forEach(style ->
                list.add(Json.createObjectBuilder().add("name", style.name()).add("strength", style.strength())));
        return list.build().toString();
    }

    static List<Style> read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readArray().stream()
                    .map(value -> value.asJsonObject())
                    .map(style -> new Style(
                            style.getString("name"),
                            style.getJsonNumber("strength").doubleValue()))
                    .toList();
        }
    }
}
