package io.influencegen.sheet.control;

import io.influencegen.sheet.boundary.Sheet;
import io.influencegen.sheet.boundary.TextFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Text with a delimiter, as programs for sheets write it. */
public final class CsvTable {
    private CsvTable() {}

    public static List<Sheet.Row> rows(byte[] file, int most) throws IOException {
        String text = text(file);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text.lines().findFirst().orElse("")))
                .setTrailingData(true)
                .setLenientEof(true)
                .setIgnoreEmptyLines(false)
                .get();
        List<Sheet.Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord record : parser) {
                Sheet.Row row = new Sheet.Row((int) record.getRecordNumber(), record.toList());
                if (!row.isEmpty()) {
                    rows.add(row);
                }
                if (rows.size() > most) {
                    break;
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return rows;
    }

    /** The one the first line has most of. */
    private static char delimiter(String head) {
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        one -> head.chars().filter(letter -> letter == one).count()))
                .orElseThrow();
    }

    private static String text(byte[] file) throws IOException {
        StringWriter text = new StringWriter();
        try (Reader reader = TextFile.open(new ByteArrayInputStream(file), Optional.empty(), Math.max(1, file.length))
                .reader()) {
            reader.transferTo(text);
        }
        return text.toString();
    }
}
