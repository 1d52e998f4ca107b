package io.influencegen.reconciliation.entity;

import java.io.Serializable;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a provider writes its files. An empty character set is found out. Statuses are the provider's words in lower case; columns are names of
 * the first line, or paths such as {@code applicant.name} in objects.
 */
public record ExportMapping(
        FileForm form,
        String charset,
        char delimiter,
        char quote,
        String datePattern,
        Map<ExportField, String> columns,
        Map<String, ReviewStatus> statuses)
        implements Serializable {
    public static final String ISO_DATE = "yyyy-MM-dd";

    public ExportMapping {
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
        statuses = Map.copyOf(statuses);
    }

    public Optional<String> column(ExportField field) {
        return Optional.ofNullable(columns.get(field));
    }

    public Optional<ReviewStatus> status(String word) {
        ReviewStatus exact = statuses.get(word);
        return exact != null
                ? Optional.of(exact)
                : Optional.ofNullable(statuses.get(word.strip().toLowerCase(Locale.ROOT)));
    }

    public boolean hasIsoDates() {
        return datePattern.equals(ISO_DATE);
    }
}
