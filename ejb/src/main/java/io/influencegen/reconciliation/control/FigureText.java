package io.influencegen.reconciliation.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** Figures as their column has them. */
final class FigureText {
    private FigureText() {}

    static String write(Map<String, Long> figures) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        new TreeMap<>(figures).forEach(object::add);
        return object.build().toString();
    }

    static Map<String, Long> read(String text) {
        Map<String, Long> figures = new TreeMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject object = reader.readObject();
            object.keySet()
                    .forEach(
                            name -> figures.put(name, object.getJsonNumber(name).longValueExact()));
        }
        return figures;
    }
}
