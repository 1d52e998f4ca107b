package io.influencegen.listing.ui;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxWriterTest {
    @TempDir
    private Path folder;

    @Test
    void aFormulaShouldBeText() throws IOException {
        Map<String, String> parts = sheet(List.of("=1+1", "@SUM(A1)"));
        assertThat(all(parts), not(containsString("<f>")));
        assertThat(all(parts), containsString("=1+1"));
    }

    @Test
    void textShouldBeEscapedAndEveryScriptSurvive() throws IOException {
        String all = all(sheet(List.of("<b>&", "東京 🙂", "bad\u0000bell\u0007")));
        assertThat(all, containsString("&lt;b&gt;&amp;"));
        assertThat("Tokyo, as XML numbers it", all, containsString("&#x6771;&#x4eac;"));
        assertThat(all, not(containsString("\u0007")));
    }

    @Test
    void numbersAndMomentsShouldKeepTheirType() throws IOException {
        String sheet = sheet(List.of(-5, Instant.parse("2026-11-20T12:00:00Z"))).get("xl/worksheets/sheet1.xml");
        assertThat(sheet, containsString("<v>-5</v>"));
        assertThat("noon as Excel counts days", sheet, containsString("<v>46346.5</v>"));
    }

    @Test
    void aLongListShouldKeepEveryRow() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XlsxWriter sheet = new XlsxWriter(bytes, "list")) {
            sheet.head(List.of("n"));
            for (int i = 0; i < 2_500; i++) {
                sheet.row(List.of(i));
            }
        }
        String sheet = parts(bytes).get("xl/worksheets/sheet1.xml");
        assertThat(sheet.split("<row ", -1).length - 1, is(2_501));
    }

    private Map<String, String> sheet(List<Object> row) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XlsxWriter sheet = new XlsxWriter(bytes, "list")) {
            sheet.head(List.of("One", "Two"));
            sheet.row(row);
        }
        return parts(bytes);
    }

    private static String all(Map<String, String> parts) {
        return String.join("", parts.values());
    }

    private Map<String, String> parts(ByteArrayOutputStream bytes) throws IOException {
        Path file = Files.write(folder.resolve("list.xlsx"), bytes.toByteArray());
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
