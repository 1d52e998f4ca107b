package io.influencegen.sheet.boundary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.error.boundary.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class SheetFileTest {
    private static final int MOST_BYTES = 10 << 20;
    private static final int MOST_ROWS = 100;

    @Test
    void textShouldBeReadHoweverProgramsWriteIt() {
        assertThat(values(bytes("colour,place\nred,\"a \"\"far\"\" beach\"\n")), contains("red", "a \"far\" beach"));
        assertThat(values(bytes("\uFEFFcolour;place\r\nred;beach\r\n")), contains("red", "beach"));
        assertThat(values(bytes("colour\tplace\n\nred\tbeach\n")), contains("red", "beach"));
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(values("\uFEFFcolour,place\nred,東京\n".getBytes(wide)), contains("red", "東京"));
        }
        assertThat(
                values("colour;place\nköniglich blau für größere Gärten;Süden\n"
                        .getBytes(Charset.forName("windows-1252"))),
                contains("königlich blau für größere Gärten", "Süden"));
    }

    @Test
    void rowsShouldHaveTheNumbersThatPeopleSee() throws IOException {
        Sheet text = SheetFile.read(bytes("colour\nred\n\n\nblue\n"), MOST_BYTES, MOST_ROWS);
        assertThat(text.rows().stream().map(Sheet.Row::number).toList(), contains(2, 5));
        Sheet book = SheetFile.read(workbook(), MOST_BYTES, MOST_ROWS);
        assertThat(book.rows().stream().map(Sheet.Row::number).toList(), contains(2, 4));
        assertThat(book.valuesOf(book.rows().get(1)), is(Map.of("colour", "blue", "size", "7")));
    }

    @Test
    void whatIsNoTableShouldBeRefused() {
        assertThat(codeOf(bytes("")), is(SheetError.SHEET_EMPTY));
        assertThat(codeOf(bytes("\n , \n")), is(SheetError.SHEET_EMPTY));
        assertThat(codeOf(bytes("colour,colour\nred,blue\n")), is(SheetError.SHEET_COLUMN_TWICE));
        assertThat(codeOf(bytes("colour,,size\nred,,7\n")), is(SheetError.SHEET_COLUMN_UNNAMED));
        assertThat(codeOf(bytes("colour\n" + "red\n".repeat(MOST_ROWS + 1))), is(SheetError.SHEET_TOO_LONG));
        assertThat(codeOf(new byte[MOST_BYTES + 1]), is(SheetError.SHEET_TOO_LARGE));
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        System.arraycopy(new byte[] {'P', 'K', 3, 4}, 0, noise, 0, 4);
        assertThat(codeOf(noise), is(SheetError.SHEET_DAMAGED));
    }

    @Test
    void aWorkbookThatUnpacksToFarMoreShouldBeRefusedUnread() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(megabyte);
            }
        }
        assertThat(codeOf(bomb.toByteArray()), is(SheetError.SHEET_DAMAGED));
    }

    @Test
    void aWorkbookShouldNotReadFilesOfTheServer() throws IOException {
        assertThat(codeOf(withEntity(workbook())), is(SheetError.SHEET_DAMAGED));
    }

    /** The shared strings name a file, as an attacker would have them. */
    private static byte[] withEntity(byte[] book) throws IOException {
        ByteArrayOutputStream evil = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(book).get();
                ZipOutputStream out = new ZipOutputStream(evil)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String content = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                boolean strings = entry.getName().endsWith("sharedStrings.xml");
                out.write(bytes(
                        strings
                                ? content.replaceFirst(
                                                "\\?>",
                                                "?><!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")
                                        .replace(">red<", ">&x;<")
                                : content));
            }
        }
        return evil.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Values");
            sheet.value(0, 0, "colour");
            sheet.value(0, 1, "size");
            sheet.value(1, 0, "red");
            sheet.value(1, 1, "6");
            sheet.value(3, 0, "blue");
            sheet.value(3, 1, 7);
        }
        return bytes.toByteArray();
    }

    private static Iterable<String> values(byte[] file) {
        return SheetFile.read(file, MOST_BYTES, MOST_ROWS).rows().get(0).values();
    }

    private static ErrorCode codeOf(byte[] file) {
        return assertThrows(DomainException.class, () -> SheetFile.read(file, MOST_BYTES, MOST_ROWS))
                .code();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
