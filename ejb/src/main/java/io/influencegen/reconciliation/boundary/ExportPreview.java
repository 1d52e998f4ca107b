package io.influencegen.reconciliation.boundary;

import io.influencegen.reconciliation.entity.ExportField;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How a mapping reads the first lines of a file: the values of each, or why it would be left out. */
public record ExportPreview(String charset, List<Line> lines) implements Serializable {
    public ExportPreview {
        lines = List.copyOf(lines);
    }

    /** A problem is empty where there is none. */
    public record Line(long number, Map<ExportField, String> values, String problem) implements Serializable {
        public Line {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }

        public String value(ExportField field) {
            return values.getOrDefault(field, "");
        }
    }
}
