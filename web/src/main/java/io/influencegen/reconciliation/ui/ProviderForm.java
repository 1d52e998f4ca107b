package io.influencegen.reconciliation.ui;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.reconciliation.boundary.ExportProvider;
import io.influencegen.reconciliation.boundary.MappingWords;
import io.influencegen.reconciliation.boundary.ReconciliationError;
import io.influencegen.reconciliation.entity.ExportMapping;
import io.influencegen.reconciliation.entity.FileForm;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A provider as it is being changed. A tab is written as \\t. */
public class ProviderForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String TAB = "\\t";

    private String key = "";
    private String name = "";
    private String address = "";
    private boolean watched;
    private String format = FileForm.CSV.name();
    private String charset = "";
    private String delimiter = ",";
    private String quote = "\"";
    private String dates = ExportMapping.ISO_DATE;
    private String statuses = "";
    private final Map<String, String> columns = new HashMap<>();
    private long version;

    ProviderForm() {}

    ProviderForm(ExportProvider provider) {
        ExportMapping mapping = provider.mapping();
        key = provider.key();
        name = provider.name();
        address = provider.address();
        watched = provider.watched();
        format = mapping.form().name();
        charset = mapping.charset();
        delimiter = mapping.delimiter() == '\t' ? TAB : String.valueOf(mapping.delimiter());
        quote = String.valueOf(mapping.quote());
        dates = mapping.datePattern();
        mapping.columns().forEach((field, column) -> columns.put(field.name(), column));
        statuses = new TreeMap<>(mapping.statuses())
                .entrySet().stream()
                        .map(word -> word.getKey() + " = " + word.getValue())
                        .collect(Collectors.joining("\n"));
        version = provider.version();
    }

    ExportProvider provider() {
        MappingWords words = new MappingWords(
                FileForm.valueOf(format), text(charset), separator(), text(quote), text(dates), columns(), words());
        return new ExportProvider(text(key), text(name), words.mapping(), text(address), watched, version);
    }

    private String separator() {
        return text(delimiter).equals(TAB) ? "\t" : Objects.requireNonNullElse(delimiter, "");
    }

    private Map<String, String> columns() {
        return columns.entrySet().stream()
                .filter(column -> !text(column.getValue()).isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        text(statuses).lines().filter(line -> !line.isBlank()).forEach(line -> {
            int equals = line.lastIndexOf('=');
            if (equals <= 0) {
                throw new DomainException(ReconciliationError.RECONCILIATION_MAPPING_INVALID, line);
            }
            words.put(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
        });
        return words;
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }

    public boolean isNew() {
        return version == 0;
    }

    public Map<String, String> getColumns() {
        return columns;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public boolean isWatched() {
        return watched;
    }

    public void setWatched(boolean watched) {
        this.watched = watched;
    }

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }

    public String getCharset() {
        return charset;
    }

    public void setCharset(String charset) {
        this.charset = charset;
    }

    public String getDelimiter() {
        return delimiter;
    }

    public void setDelimiter(String delimiter) {
        this.delimiter = delimiter;
    }

    public String getQuote() {
        return quote;
    }

    public void setQuote(String quote) {
        this.quote = quote;
    }

    public String getDates() {
        return dates;
    }

    public void setDates(String dates) {
        this.dates = dates;
    }

    public String getStatuses() {
        return statuses;
    }

    public void setStatuses(String statuses) {
        this.statuses = statuses;
    }
}
