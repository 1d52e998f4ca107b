package io.influencegen.screening.control;

import io.influencegen.screening.boundary.ListForm;
import io.influencegen.screening.boundary.ScreeningImport.Counts;
import io.influencegen.screening.boundary.ScreeningImport.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a list from a file, some entries at a time. What cannot be read is counted, the first of it told, and the rest goes on. */
final class ListReading {
    static final int MOST_FAULTS = 100;

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setTrailingData(true)
            .setLenientEof(true)
            .get();
    private static final Set<String> PERSONS = Set.of("Person", "LegalEntity");
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_KEY = 300;
    private static final int MOST_ALIASES = 200;
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_DETAIL = 200;

    private final LogicalLines lines;
    private final int batch;
    private final List<Fault> faults = new ArrayList<>();
    private ListColumns columns;
    private long lineCount;
    private long skipped;
    private long faultCount;

    ListReading(InputStream file, int batch) {
        this.lines = new LogicalLines(new InputStreamReader(
                file,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        this.batch = batch;
    }

    /** The first line; empty when it is none of a list. */
    Optional<ListForm> begin() throws IOException {
        Optional<LogicalLines.Line> header = lines.next();
        columns = header.filter(line -> line.fault().isEmpty())
                .map(line -> line.text().replaceFirst("^\uFEFF", ""))
                .map(ListReading::values)
                .flatMap(ListColumns::of)
                .orElse(null);
        return Optional.ofNullable(columns).map(ListColumns::form);
    }

    /** Hands over batch after batch. */
    void read(Consumer<List<ListedEntry>> sink) throws IOException {
        List<ListedEntry> entries = new ArrayList<>();
        for (Optional<LogicalLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            lineCount++;
            read(line.get()).ifPresent(entries::add);
            if (entries.size() >= batch) {
                sink.accept(entries);
                entries = new ArrayList<>();
            }
        }
        if (!entries.isEmpty()) {
            sink.accept(entries);
        }
    }

    /** A line that turned out to be bad later. */
    void fault(long line, String reason) {
        faultCount++;
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(line, reason));
        }
    }

    List<Fault> faults() {
        return faults;
    }

    Counts counts(long bytes, long entries, long names) {
        return new Counts(bytes, lineCount, entries, names, skipped, faultCount);
    }

    private Optional<ListedEntry> read(LogicalLines.Line line) {
        if (line.fault().isPresent()) {
            fault(line.number(), line.fault().get());
            return Optional.empty();
        }
        List<String> record = values(line.text());
        boolean blank = record.stream().allMatch(String::isBlank);
        return blank ? Optional.empty() : entry(line.number(), record);
    }

    private Optional<ListedEntry> entry(long line, List<String> record) {
        boolean open = columns.form() == ListForm.OPEN_SANCTIONS;
        if (open && record.size() < columns.width()) {
            fault(line, "it has " + record.size() + " values and not " + columns.width());
            return Optional.empty();
        }
        if (open && !PERSONS.contains(columns.value(record, "schema"))) {
            skipped++;
            return Optional.empty();
        }
        String name = columns.value(record, "name");
        if (Folding.parts(name).isEmpty() || name.length() > LONGEST_NAME) {
            fault(line, name.isEmpty() ? "it has no name" : "its name is none, or too long");
            return Optional.empty();
        }
        String key = open ? columns.value(record, "id") : plainKey(name, record);
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            fault(line, "its id is missing or too long");
            return Optional.empty();
        }
        return Optional.of(new ListedEntry(
                key,
                name,
                aliases(name, columns.value(record, "aliases")),
                shortened(columns.value(record, "birth_date"), LONGEST_DETAIL),
                shortened(columns.value(record, "countries"), LONGEST_DETAIL),
                shortened(note(record, open), LONGEST_NOTE),
                line));
    }

    private String note(List<String> record, boolean open) {
        if (!open) {
            return columns.value(record, "note");
        }
        String sanctions = columns.value(record, "sanctions");
        return sanctions.isEmpty() ? columns.value(record, "dataset") : sanctions;
    }

    /** The plain form has no ids: whoever has the same name and birth date is the same. */
    private String plainKey(String name, List<String> record) {
        return shortened(Folding.sorted(name) + "|" + columns.value(record, "birth_date"), LONGEST_KEY);
    }

    private static List<String> aliases(String name, String text) {
        return Stream.of(text.split(";", -1))
                .map(String::strip)
                .filter(alias -> !alias.equals(name) && alias.length() <= LONGEST_NAME)
                .filter(alias -> !Folding.parts(alias).isEmpty())
                .distinct()
                .limit(MOST_ALIASES)
                .toList();
    }

    private static String shortened(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }

    private static List<String> values(String line) {
        try (CSVParser parser = CSVParser.parse(line, FORMAT)) {
            for (CSVRecord record : parser) {
                return record.toList();
            }
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
