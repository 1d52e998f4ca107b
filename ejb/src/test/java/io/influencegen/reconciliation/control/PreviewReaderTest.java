package io.influencegen.reconciliation.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.influencegen.reconciliation.boundary.ExportPreview;
import io.influencegen.reconciliation.boundary.ReconciliationError;
import io.influencegen.reconciliation.entity.ExportField;
import io.influencegen.reconciliation.entity.ExportMapping;
import io.influencegen.reconciliation.entity.FileForm;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PreviewReaderTest {
    private static final String HEADER = InventedExport.HEADER + "\n";

    @Test
    void theFirstLinesShouldBeShownAsTheyAreRead() {
        ExportPreview preview = preview(HEADER + (InventedExport.line(1) + "\n").repeat(9), InventedExport.mapping());
        assertThat(preview.charset(), is("UTF-8"));
        assertThat(preview.lines(), hasSize(5));
        assertThat(preview.lines().get(0).number(), is(2L));
        assertThat(preview.lines().get(0).value(ExportField.REFERENCE), is(InventedExport.reference(1)));
        assertThat(preview.lines().get(0).value(ExportField.NAME), is(InventedExport.name(1)));
        assertThat(preview.lines().get(0).problem(), is(""));
    }

    @Test
    void aLineThatWouldBeLeftOutShouldSayWhy() {
        String file = HEADER
                + "chk-1,odd,A B,1990-01-01,C1,passport,DE,2030-01-01\n"
                + "chk-2,too,few\n"
                + "chk-3,clear,A\0B,1990-01-01,C1,passport,DE,2030-01-01\n"
                + "chk-4,clear,\"never closed,1990-01-01,C1,passport,DE,2030-01-01\n"
                + "chk-5,clear," + "x".repeat(200_000) + ",1990-01-01,C1,passport,DE,2030-01-01\n";
        assertThat(
                preview(file, InventedExport.mapping()).lines().stream()
                        .map(ExportPreview.Line::problem)
                        .toList(),
                contains(
                        "its status is none of those that are known",
                        "it has 3 values and not 8",
                        "the line holds the character NUL",
                        "a quote is not closed",
                        "the line is longer than 100000 characters"));
    }

    @Test
    void theCharacterSetShouldBeFoundOutOrBeTheOneThatIsSaid() {
        byte[] western = (HEADER + "chk-1,clear,José Muñoz,1990-01-01,C1,passport,ES,2030-01-01")
                .getBytes(Charset.forName("windows-1252"));
        ExportMapping given = InventedExport.mapping();
        ExportMapping said = new ExportMapping(
                FileForm.CSV, "windows-1252", ',', '"', "yyyy-MM-dd", given.columns(), given.statuses());
        ExportPreview preview = new PreviewReader().preview(said, new ByteArrayInputStream(western));
        assertThat(preview.lines().get(0).value(ExportField.NAME), is("José Muñoz"));
        ExportMapping wrong =
                new ExportMapping(FileForm.CSV, "UTF-8", ',', '"', "yyyy-MM-dd", given.columns(), given.statuses());
        assertThat(
                new PreviewReader()
                        .preview(wrong, new ByteArrayInputStream(western))
                        .lines()
                        .get(0)
                        .problem(),
                is("the line is not in the character set of the file"));
        ExportMapping none = new ExportMapping(
                FileForm.CSV, "no-such-set", ',', '"', "yyyy-MM-dd", given.columns(), given.statuses());
        assertThat(codeOf(() -> preview(HEADER, none)), is(ReconciliationError.RECONCILIATION_CHARSET_UNKNOWN));
    }

    @Test
    void objectsShouldBeShownToo() {
        ExportMapping mapping = new ExportMapping(
                FileForm.JSON_LINES,
                "",
                ',',
                '"',
                "yyyy-MM-dd",
                Map.of(ExportField.REFERENCE, "id", ExportField.STATUS, "check.result"),
                InventedExport.mapping().statuses());
        ExportPreview preview = preview("{\"id\":\"c1\",\"check\":{\"result\":\"clear\"}}\n[1]\n{\"id\":{}}", mapping);
        assertThat(preview.lines().get(0).value(ExportField.STATUS), is("clear"));
        assertThat(preview.lines().get(1).problem(), is("it is not one JSON object"));
        assertThat(preview.lines().get(2).problem(), is("a value is an object or a list"));
    }

    @Test
    void whatCannotBeReadAtAllShouldBeRefused() {
        assertThat(
                codeOf(() -> preview("", InventedExport.mapping())), is(ReconciliationError.RECONCILIATION_FILE_EMPTY));
        assertThat(
                codeOf(() -> preview("id,result", InventedExport.mapping())),
                is(ReconciliationError.RECONCILIATION_COLUMN_MISSING));
    }

    private static ExportPreview preview(String file, ExportMapping mapping) {
        return new PreviewReader().preview(mapping, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }
}
