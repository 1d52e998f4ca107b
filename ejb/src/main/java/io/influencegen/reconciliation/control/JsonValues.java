package io.influencegen.reconciliation.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.influencegen.reconciliation.entity.ExportField;
import io.influencegen.reconciliation.entity.ExportMapping;
import java.util.List;
import java.util.stream.Stream;

/** One object a line; a column is a name in it, or a path of names with dots between. */
final class JsonValues implements ValueReader {
    private static final ObjectReader READER = new ObjectMapper()
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final List<ExportField> fields;
    private final List<List<String>> paths;

    JsonValues(ExportMapping mapping) {
        fields = Stream.of(ExportField.values())
                .filter(field -> mapping.column(field).isPresent())
                .toList();
        paths = fields.stream()
                .map(field ->
                        List.of(mapping.column(field).orElseThrow().strip().split("\\.", -1)))
                .toList();
    }

    @Override
    public List<ExportField> fields() {
        return fields;
    }

    @Override
    public String[] read(LineCutter.Line line) throws BadRecord {
        if (line.text().isBlank()) {
            return null;
        }
        JsonNode object = object(line.text());
        String[] values = new String[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = text(object, paths.get(i));
        }
        return values;
    }

    private static JsonNode object(String line) throws BadRecord {
        try {
            JsonNode node = READER.readValue(line);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException unreadable) {
            throw new BadRecord("it is not one JSON object");
        }
        throw new BadRecord("it is not one JSON object");
    }

    private static String text(JsonNode object, List<String> path) throws BadRecord {
        JsonNode node = object;
        for (String name : path) {
            node = node.path(name);
        }
        if (node.isContainerNode()) {
            throw new BadRecord("a value is an object or a list");
        }
        return node.isNull() || node.isMissingNode() ? "" : node.asText();
    }
}
