package io.influencegen.reconciliation.boundary;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.reconciliation.entity.ExportField;
import io.influencegen.reconciliation.entity.ExportMapping;
import io.influencegen.reconciliation.entity.FileForm;
import io.influencegen.reconciliation.entity.ReviewStatus;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A mapping as people and programs write it. */
public record MappingWords(
        FileForm form,
        String charset,
        String delimiter,
        String quote,
        String dates,
        Map<String, String> columns,
        Map<String, String> statuses) {
    public MappingWords {
        columns = Map.copyOf(columns);
        statuses = Map.copyOf(statuses);
    }

    /** Refuses words that mean nothing. */
    public ExportMapping mapping() {
        if (delimiter.length() != 1 || quote.length() != 1) {
            throw new DomainException(ReconciliationError.RECONCILIATION_MAPPING_INVALID, "delimiter or quote");
        }
        Map<ExportField, String> fields = new EnumMap<>(ExportField.class);
        columns.forEach((field, column) -> {
            if (!column.isBlank()) {
                fields.put(constant(ExportField.class, field), column.strip());
            }
        });
        Map<String, ReviewStatus> words = new TreeMap<>();
        statuses.forEach((word, status) ->
                words.put(word.strip().toLowerCase(Locale.ROOT), constant(ReviewStatus.class, status)));
        return new ExportMapping(
                form, charset.strip(), delimiter.charAt(0), quote.charAt(0), dates.strip(), fields, words);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new DomainException(e, ReconciliationError.RECONCILIATION_MAPPING_INVALID, name);
        }
    }
}
