package io.influencegen.reconciliation.control;

import io.influencegen.reconciliation.entity.ExportField;
import io.influencegen.reconciliation.entity.ExportMapping;
import io.influencegen.reconciliation.entity.FileForm;
import io.influencegen.reconciliation.entity.ReviewStatus;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** A mapping as its row has it. */
final class MappingText {
    private MappingText() {}

    static String write(ExportMapping mapping) {
        JsonObjectBuilder columns = Json.createObjectBuilder();
        mapping.columns().forEach((field, column) -> columns.add(field.name(), column));
        JsonObjectBuilder statuses = Json.createObjectBuilder();
        new TreeMap<>(mapping.statuses()).forEach((word, status) -> statuses.add(word, status.name()));
        return Json.createObjectBuilder()
                .add("form", mapping.form().name())
                .add("charset", mapping.charset())
                .add("delimiter", String.valueOf(mapping.delimiter()))
                .add("quote", String.valueOf(mapping.quote()))
                .add("dates", mapping.datePattern())
                .add("columns", columns)
                .add("statuses", statuses)
                .build()
                .toString();
    }

    static ExportMapping read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject mapping = reader.readObject();
            Map<ExportField, String> columns = new EnumMap<>(ExportField.class);
            mapping.getJsonObject("columns")
                    .forEach((field, column) ->
                            columns.put(ExportField.valueOf(field), ((JsonString) column).getString()));
            Map<String, ReviewStatus> statuses = new TreeMap<>();
            mapping.getJsonObject("statuses")
                    .forEach((word, status) ->
                            statuses.put(word, ReviewStatus.valueOf(((JsonString) status).getString())));
            return new ExportMapping(
                    FileForm.valueOf(mapping.getString("form")),
                    mapping.getString("charset"),
                    mapping.getString("delimiter").charAt(0),
                    mapping.getString("quote").charAt(0),
                    mapping.getString("dates"),
                    columns,
                    statuses);
        }
    }
}
