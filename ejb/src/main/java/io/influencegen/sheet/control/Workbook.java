package io.influencegen.sheet.control;

import io.influencegen.sheet.boundary.Sheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an XLSX file. Its XML names nothing outside itself: the reader knows no entities. */
public final class Workbook {
    private static final long MOST_UNPACKED = 200L << 20;

    private Workbook() {}

    public static List<Sheet.Row> rows(byte[] file, int most) throws IOException {
        requireModest(file);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> all = book.getFirstSheet().openStream()) {
            return new ArrayList<>(all.map(Workbook::row)
                    .filter(row -> !row.isEmpty())
                    .limit(most + 1L)
                    .toList());
        } catch (ExcelReaderException | IllegalArgumentException | NullPointerException | IndexOutOfBoundsException e) {
            throw new IOException(e);
        }
    }

    /** A few kilobytes can unpack to more than any machine has. */
    private static void requireModest(byte[] file) throws IOException {
        long left = MOST_UNPACKED;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    left -= sizeOf(content, buffer, left);
                }
            }
        }
    }

    private static long sizeOf(InputStream entry, byte[] buffer, long most) throws IOException {
        long size = 0;
        for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
            size += read;
            if (size > most) {
                throw new IOException("It unpacks to more than " + MOST_UNPACKED + " bytes");
            }
        }
        return size;
    }

    private static Sheet.Row row(Row row) {
        List<String> values = new ArrayList<>();
        for (Cell cell : row) {
            values.add(cell == null || cell.getText() == null ? "" : cell.getText());
        }
        return new Sheet.Row(row.getRowNum(), values);
    }
}
