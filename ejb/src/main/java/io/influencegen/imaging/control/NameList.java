package io.influencegen.imaging.control;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;

/** Names as the JSON list their column holds. */
final class NameList {
    private NameList() {}

    static String write(Collection<String> names) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        names.stream().sorted().forEach(list::add);
        return list.build().toString();
    }

    static List<String> read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readArray().getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
        }
    }
}
