package io.influencegen.listing.ui;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {
    @Test
    void aFileShouldBeginWithAByteOrderMarkAndEndEveryRowAsTheStandardSays() throws IOException {
        assertThat(file(List.of("a", "b"), List.of("c", "d")), is("\uFEFFa,b\r\nc,d\r\n"));
    }

    @Test
    void quotesCommasAndLineBreaksShouldBeQuoted() throws IOException {
        assertThat(
                line("say \"hi\"", "a,b", "two\nlines", "plain"),
                is("\"say \"\"hi\"\"\",\"a,b\",\"two\nlines\",plain"));
    }

    @Test
    void everyScriptShouldSurvive() throws IOException {
        assertThat(line("Zoë", "東京", "🙂", "مرحبا"), is("Zoë,東京,🙂,مرحبا"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "＝1"})
    void aTextThatASpreadsheetWouldRunShouldBeMadeHarmless(String text) throws IOException {
        assertThat(line(text), is("'" + text));
    }

    @Test
    void aFormulaWithALineBreakShouldBeHarmlessToo() throws IOException {
        assertThat(line("\r=1"), is("\"'\r=1\""));
    }

    @Test
    void numbersAndMomentsShouldStayWhatTheyAre() throws IOException {
        assertThat(line(-5, 1.5, Instant.parse("2026-11-20T08:00:00Z")), is("-5,1.5,2026-11-20T08:00:00Z"));
    }

    private static String line(Object... values) throws IOException {
        return file(List.of(values)).substring(1).stripTrailing();
    }

    @SafeVarargs
    private static String file(List<Object>... rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(bytes)) {
            for (List<Object> row : rows) {
                csv.row(row);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
