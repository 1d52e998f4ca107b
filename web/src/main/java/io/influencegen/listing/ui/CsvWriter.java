package io.influencegen.listing.ui;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * RFC 4180 in UTF-8 with a byte order mark, by which spreadsheets know it. A text that a spreadsheet would run as a formula
 * gets an apostrophe before it; numbers are written as they are.
 */
public final class CsvWriter implements SheetWriter {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String STARTS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final Writer out;

    public CsvWriter(OutputStream stream) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        out.write(BYTE_ORDER_MARK);
    }

    @Override
    public void head(List<String> titles) throws IOException {
        row(List.copyOf(titles));
    }

    @Override
    public void row(List<Object> values) throws IOException {
        out.write(values.stream().map(CsvWriter::field).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    private static String field(Object value) {
        String text = value instanceof Number ? value.toString() : harmless(String.valueOf(value));
        return text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    private static String harmless(String text) {
        String visible = text.stripLeading();
        boolean formula = !text.isEmpty()
                && (STARTS_FORMULA.indexOf(text.charAt(0)) >= 0
                        || (!visible.isEmpty() && STARTS_FORMULA.indexOf(visible.charAt(0)) >= 0));
        return formula ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
