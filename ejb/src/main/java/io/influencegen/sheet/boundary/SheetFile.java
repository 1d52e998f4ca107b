package io.influencegen.sheet.boundary;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.sheet.control.CsvTable;
import io.influencegen.sheet.control.Workbook;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A file that should hold a table: the first sheet of a workbook (XLSX), or text with commas, semicolons or tabs. */
public final class SheetFile {
    private static final int MEGABYTE = 1 << 20;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private SheetFile() {}

    /** The first row that holds something names the columns; rows that hold nothing are left out. */
    public static Sheet read(byte[] file, int mostBytes, int mostRows) {
        if (file.length > mostBytes) {
            throw new DomainException(SheetError.SHEET_TOO_LARGE, mostBytes / MEGABYTE);
        }
        List<Sheet.Row> rows = rows(file, mostRows + 1);
        if (rows.isEmpty()) {
            throw new DomainException(SheetError.SHEET_EMPTY);
        }
        if (rows.size() > mostRows + 1) {
            throw new DomainException(SheetError.SHEET_TOO_LONG, mostRows);
        }
        return new Sheet(columns(rows.get(0)), rows.subList(1, rows.size()));
    }

    /** One more than {@code most} where there are more. */
    private static List<Sheet.Row> rows(byte[] file, int most) {
        try {
            return isZip(file) ? Workbook.rows(file, most) : CsvTable.rows(file, most);
        } catch (IOException e) {
            throw new DomainException(e, SheetError.SHEET_DAMAGED);
        }
    }

    private static boolean isZip(byte[] file) {
        return file.length > ZIP.length && Arrays.equals(file, 0, ZIP.length, ZIP, 0, ZIP.length);
    }

    private static List<String> columns(Sheet.Row head) {
        List<String> names = head.values().stream().map(String::strip).toList();
        int last = names.size();
        while (last > 0 && names.get(last - 1).isEmpty()) {
            last--;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < last; i++) {
            if (names.get(i).isEmpty()) {
                throw new DomainException(SheetError.SHEET_COLUMN_UNNAMED, i + 1);
            }
            if (!seen.add(names.get(i))) {
                throw new DomainException(SheetError.SHEET_COLUMN_TWICE, names.get(i));
            }
        }
        return names.subList(0, last);
    }
}
