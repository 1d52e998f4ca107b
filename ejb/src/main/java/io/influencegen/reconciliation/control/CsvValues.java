package io.influencegen.reconciliation.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.reconciliation.boundary.ReconciliationError;
import io.influencegen.reconciliation.entity.ExportField;
import io.influencegen.reconciliation.entity.ExportMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Values between delimiters. */
final class CsvValues implements ValueReader {
    private final CSVFormat format;
    private final char delimiter;
    private final List<ExportField> fields;
    /** Of each column the field it is, or -1. */
    private final int[] places;

    private CsvValues(CSVFormat format, char delimiter, List<ExportField> fields, int[] places) {
        this.format = format;
        this.delimiter = delimiter;
        this.fields = fields;
        this.places = places;
    }

    static CsvValues of(ExportMapping mapping, LineCutter.Line header) {
        CSVFormat format = format(mapping);
        List<String> names = values(format, header.text()).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<ExportField> fields = new ArrayList<>();
        int[] places = new int[names.size()];
        Arrays.fill(places, -1);
        for (ExportField field : ExportField.values()) {
            if (mapping.column(field).isPresent()) {
                String column = mapping.column(field).get().strip();
                int place = names.indexOf(column.toLowerCase(Locale.ROOT));
                if (place < 0) {
                    throw new DomainException(ReconciliationError.RECONCILIATION_COLUMN_MISSING, column);
                }
                places[place] = fields.size();
                fields.add(field);
            }
        }
        return new CsvValues(format, mapping.delimiter(), List.copyOf(fields), places);
    }

    static CSVFormat format(ExportMapping mapping) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(mapping.delimiter())
                .setQuote(mapping.quote())
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
    }

    static List<String> values(CSVFormat format, String line) {
        try (CSVParser parser = CSVParser.parse(line, format)) {
            for (CSVRecord record : parser) {
                return record.toList();
            }
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        return line.quotes() == 0 ? plain(line.text()) : quoted(line.text());
    }

    /** Without quotes there is nothing to understand but delimiters; almost every line of almost every file is such. */
    private String[] plain(String line) throws BadRecord {
        String[] values = new String[fields.size()];
        int column = 0;
        int from = 0;
        while (from <= line.length()) {
            int stop = line.indexOf(delimiter, from);
            stop = stop < 0 ? line.length() : stop;
            if (column < places.length && places[column] >= 0) {
                values[places[column]] = line.substring(from, stop);
            }
            from = stop + 1;
            column++;
        }
        return checked(values, column);
    }

    private String[] quoted(String line) throws BadRecord {
        List<String> all = values(format, line);
        String[] values = new String[fields.size()];
        for (int column = 0; column < Math.min(all.size(), places.length); column++) {
            if (places[column] >= 0) {
                values[places[column]] = all.get(column);
            }
        }
        return checked(values, all.size());
    }

    private String[] checked(String[] values, int columns) throws BadRecord {
        if (columns != places.length) {
            throw new BadRecord("it has " + columns + " values and not " + places.length);
        }
        return values;
    }
}
