package io.influencegen.sheet.boundary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table with a name for each column. */
public record Sheet(List<String> columns, List<Row> rows) {
    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Its number is the one that programs for sheets show beside it; values may be fewer or more than columns. */
    public record Row(int number, List<String> values) {
        public Row {
            values = List.copyOf(values);
        }

        public boolean isEmpty() {
            return values.stream().allMatch(String::isBlank);
        }
    }

    /** By column. */
    public Map<String, String> valuesOf(Row row) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < columns.size() && i < row.values().size(); i++) {
            values.put(columns.get(i), row.values().get(i).strip());
        }
        return values;
    }
}
