package io.influencegen.listing.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An Excel sheet. Texts are cells of type text, which no spreadsheet runs; numbers and moments (UTC) keep their type. */
final class XlsxWriter implements SheetWriter {
    private static final int LONGEST_TEXT = 32_767;
    private static final int ROWS_BETWEEN_FLUSHES = 1_000;
    private static final int COLUMN_WIDTH = 24;

    /** What XML cannot hold. */
    private static final Pattern UNWRITABLE =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}");

    private final Workbook book;
    private final Worksheet sheet;
    private int next;

    XlsxWriter(OutputStream stream, String title) {
        book = new Workbook(stream, "InfluenceGen", "1.0");
        sheet = book.newWorksheet(title);
    }

    @Override
    public void head(List<String> titles) {
        for (int column = 0; column < titles.size(); column++) {
            sheet.value(next, column, titles.get(column));
            sheet.width(column, COLUMN_WIDTH);
        }
        sheet.range(next, 0, next, Math.max(0, titles.size() - 1))
                .style()
                .bold()
                .set();
        sheet.freezePane(0, 1);
        next++;
    }

    @Override
    public void row(List<Object> values) throws IOException {
        for (int column = 0; column < values.size(); column++) {
            write(column, values.get(column));
        }
        next++;
        if (next % ROWS_BETWEEN_FLUSHES == 0) {
            sheet.flush();
        }
    }

    private void write(int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(next, column, number);
        } else if (value instanceof Instant moment) {
            sheet.value(next, column, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
            sheet.style(next, column).format("yyyy-mm-dd hh:mm:ss").set();
        } else {
            String text = UNWRITABLE.matcher(String.valueOf(value)).replaceAll("");
            sheet.value(next, column, text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }
}
