package io.influencegen.reconciliation.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.reconciliation.control.ExportLoad.LeftOut;
import io.influencegen.reconciliation.control.ExportLoad.Loaded;
import io.influencegen.reconciliation.entity.ExportField;
import io.influencegen.reconciliation.entity.ExportMapping;
import io.influencegen.reconciliation.entity.FileForm;
import io.influencegen.reconciliation.entity.ReviewStatus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as providers, and others, write them, on a real database. */
class ExportLoadTest {
    private static final int CHECKS = 400;

    @TempDir
    Path folder;

    private ReconciliationStage stage;

    @BeforeEach
    void know() throws Exception {
        stage = new ReconciliationStage(folder);
        stage.know(CHECKS);
    }

    @AfterEach
    void end() {
        stage.close();
    }

    @Test
    void eachKindOfDifferenceShouldBeFoundOnce() {
        assertThat(differences(whole(), InventedExport.mapping()), is(expected()));
    }

    @Test
    void comparingAgainShouldFindTheSame() {
        UUID run = stage.begin();
        load(run, utf8(whole()), InventedExport.mapping());
        stage.compare(run);
        load(run, utf8(whole()), InventedExport.mapping());
        assertThat(stage.compare(run), is(expected()));
    }

    @Test
    void aPackedFileWithAnyMarkAndCharacterSetShouldGiveTheSame() throws IOException {
        for (String charset : List.of("UTF-16LE", "UTF-16BE", "windows-1252", "UTF-8")) {
            String mark = charset.equals("windows-1252") ? "" : "\uFEFF";
            byte[] bytes = packed((mark + whole()).getBytes(Charset.forName(charset)));
            assertThat(charset, differences(bytes, InventedExport.mapping()), is(expected()));
        }
    }

    @Test
    void quotesSemicolonsAndOtherDatesShouldBeUnderstood() {
        String file = whole().lines()
                .map(line -> List.of(line.split(",", -1)).stream()
                        .map(value -> '"' + value.replaceFirst("^(\\d{4})-(\\d\\d)-(\\d\\d)$", "$3.$2.$1") + '"')
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n"));
        ExportMapping given = InventedExport.mapping();
        ExportMapping other =
                new ExportMapping(FileForm.CSV, "", ';', '"', "dd.MM.yyyy", given.columns(), given.statuses());
        assertThat(differences(utf8(file), other), is(expected()));
    }

    @Test
    void objectsOnLinesShouldGiveTheSame() {
        String file = IntStream.range(0, CHECKS)
                .filter(InventedExport::isWithThem)
                .mapToObj(InventedExport::line)
                .map(line -> line.split(",", -1))
                .map(v -> "{\"id\":\"" + v[0] + "\",\"result\":\"" + v[1] + "\",\"person\":{\"name\":\"" + v[2]
                        + "\",\"born\":\"" + v[3] + "\"}}")
                .collect(Collectors.joining("\n"));
        ExportMapping mapping = new ExportMapping(
                FileForm.JSON_LINES,
                "",
                ',',
                '"',
                ExportMapping.ISO_DATE,
                Map.of(
                        ExportField.REFERENCE, "id",
                        ExportField.STATUS, "result",
                        ExportField.NAME, "person.name",
                        ExportField.BIRTH_DATE, "person.born"),
                InventedExport.mapping().statuses());
        assertThat(differences(utf8(file), mapping), is(expected()));
    }

    @Test
    void namesInOtherOrderCaseAndWithoutAccentsShouldBeTheSame() {
        assertThat(Plain.name("GARCIA, Amélie"), equalTo(Plain.name("Amelie  García")));
        assertThat(Plain.number("c-123 456"), equalTo("C123456"));
        assertThat(Plain.country("deu"), equalTo("DE"));
    }

    @Test
    void aRecordThatComesTwiceShouldBeADuplicate() {
        String line = InventedExport.line(10);
        Map<String, Long> expected = expected();
        expected.put("DUPLICATE", 2L);
        assertThat(differences(whole() + "\n" + line + "\n" + line, InventedExport.mapping()), is(expected));
    }

    @Test
    void hostileLinesShouldBeLeftOutWithTheirReasonAndTheRestGoOn() {
        String rest = whole();
        String hostile = String.join(
                "\n",
                "chk-1,clear,\"never closed,1990-01-01,C1,passport,DE,2030-01-01",
                "chk-2,clear,A\0B,1990-01-01,C1,passport,DE,2030-01-01",
                "chk-3,clear," + "x".repeat(3_000_000) + ",1990-01-01,C1,passport,DE,2030-01-01",
                "chk-4,clear,too,few",
                "chk-5,never heard of,A B,1990-01-01,C1,passport,DE,2030-01-01",
                "chk-6,clear,A B,1990-02-30,C1,passport,DE,2030-01-01",
                ",clear,A B,1990-02-03,C1,passport,DE,2030-01-01",
                "chk-8,clear,A B\uFFFD,1990-02-03,C1,passport,DE,2030-01-01");
        String[] parts = rest.split("\n", 2);
        assertThat(differences(parts[0] + "\n" + hostile + "\n" + parts[1], InventedExport.mapping()), is(expected()));
        assertThat(
                stage.leftOut.stream().map(LeftOut::reason).toList(),
                contains(
                        "a quote is not closed",
                        "the line holds the character NUL",
                        "the line is longer than 100000 characters",
                        "it has 4 values and not 8",
                        "its status is none of those that are known",
                        "its date of birth is not written as yyyy-MM-dd",
                        "it has no reference",
                        "the line is not in the character set of the file"));
        assertThat(stage.leftOut.get(3).shape(), is("xxx-9,xxxxx,xxx,xxx"));
    }

    @Test
    void tooManyBadLinesShouldEndTheLoad() {
        String file = InventedExport.HEADER + "\nbad".repeat(50);
        DomainException refused = assertThrows(
                DomainException.class, () -> load(stage.begin(), utf8(file), InventedExport.mapping(), 20));
        assertThat(refused.getMessage(), containsString("50"));
    }

    @Test
    void theWrongCharacterSetShouldNotPassForMismatches() {
        ExportMapping given = InventedExport.mapping();
        ExportMapping wrong = new ExportMapping(
                FileForm.CSV, "US-ASCII", ',', '"', ExportMapping.ISO_DATE, given.columns(), given.statuses());
        Loaded loaded = load(stage.begin(), utf8(whole()), wrong);
        assertThat(loaded.skipped(), is(not(0L)));
        assertThat(stage.leftOut.get(0).reason(), is("the line is not in the character set of the file"));
    }

    @Test
    void aFormulaShouldBeAValueLikeAnyOther() {
        String file = InventedExport.HEADER + "\n=cmd|'/c calc'!A0,clear,=1+1,1990-01-01,C1,passport,DE,2030-01-01";
        assertThat(differences(file, InventedExport.mapping()).get("MISSING_HERE"), is(1L));
    }

    @Test
    void aBusyPoolShouldNotStopTheLoad() {
        UUID run = stage.begin();
        stage.load(run, new ByteArrayInputStream(utf8(whole())), InventedExport.mapping(), 0, work -> {});
        assertThat(stage.compare(run), is(expected()));
    }

    @Test
    void whatWasOpenShouldMoveToTheNextRunAndWhatIsGoneShouldEnd() {
        UUID first = stage.begin();
        load(first, utf8(whole()), InventedExport.mapping());
        stage.compare(first);
        long found = stage.settle(first).get("OPEN");
        assertThat(found, is((long) CHECKS / 100 * 4));
        assertThat(stage.settle(first).get("OPEN"), is(found));

        UUID second = stage.begin();
        String mended =
                whole().replace(InventedExport.line(3), InventedExport.line(3).replace("consider", "clear"));
        load(second, utf8(mended), InventedExport.mapping());
        stage.compare(second);
        assertThat(stage.settle(second).get("OPEN"), is(found - 1));
        assertThat(stage.states(first), is(Map.of("MOVED", found - 1, "GONE", 1L)));
    }

    @Test
    void whatIsApprovedWithAPaperThatIsNoLongerValidShouldBeExpired() {
        UUID run = stage.begin();
        load(run, utf8(whole()), InventedExport.mapping());
        LocalDate day = LocalDate.of(2030, 1, 21);
        long expired = IntStream.range(0, CHECKS)
                .filter(check -> InventedExport.expires(check).isBefore(day))
                .filter(check -> InventedExport.status(check) == ReviewStatus.APPROVED)
                .filter(check -> check % 100 > 4 || check % 100 == 0)
                .count();
        Map<String, Long> found = stage.compare(run, Instant.parse(day + "T00:00:00Z"));
        assertThat(expired, is(greaterThan(5L)));
        assertThat(found.get("EXPIRED"), is(expired));
        assertThat(found.get("DATA_MISMATCH"), is(expected().get("DATA_MISMATCH")));
    }

    @Test
    void aDryRunShouldSayWhatAnotherDoesAndKeepNothing() {
        UUID first = stage.begin();
        load(first, utf8(whole()), InventedExport.mapping());
        stage.compare(first);
        stage.settle(first);
        String twice = InventedExport.line(10);
        String mended =
                whole().replace(InventedExport.line(3), InventedExport.line(3).replace("consider", "clear")) + "\n"
                        + twice + "\n" + twice;

        UUID dry = stage.begin();
        load(dry, utf8(mended), InventedExport.mapping());
        ComparisonRepository.Expected expected = stage.expect(dry);
        assertThat(stage.states(dry), is(Map.of()));
        assertThat(stage.states(first), is(Map.of("OPEN", (long) CHECKS / 100 * 4)));

        UUID real = stage.begin();
        load(real, utf8(mended), InventedExport.mapping());
        Map<String, Long> figures = stage.compare(real);
        stage.settle(real);
        figures.put("OPEN", stage.states(real).get("OPEN"));
        figures.put("SETTLED_BY_RULE", 2L);
        figures.put("GONE", stage.states(first).get("GONE"));
        assertThat(expected.figures(), is(figures));
        assertThat(expected.inFile(), is((long) CHECKS / 100 * 3 - 1 + 2));
    }

    @Test
    void aLargeFileShouldTakeNoMoreMemoryThanASmallOne() throws IOException {
        int many = 300_000;
        Path file = folder.resolve("large.csv");
        InventedExport.write(file, many);
        UUID run = stage.begin();
        try (InputStream in = Files.newInputStream(file)) {
            Loaded loaded = stage.load(run, in, InventedExport.mapping(), 0);
            assertThat(loaded.loaded(), is((long) many / 100 * 99));
            assertThat(loaded.skipped(), is(0L));
        }
        assertThat(stage.compare(run).get("MISSING_HERE"), is((long) many / 100 * 99 - CHECKS / 100 * 98));
        stage.drop(run);
    }

    private Map<String, Long> differences(String file, ExportMapping mapping) {
        return differences(utf8(file), mapping);
    }

    private Map<String, Long> differences(byte[] file, ExportMapping mapping) {
        UUID run = stage.begin();
        load(run, file, mapping);
        Map<String, Long> found = stage.compare(run);
        stage.drop(run);
        return found;
    }

    private Loaded load(UUID run, byte[] file, ExportMapping mapping) {
        return load(run, file, mapping, 1000);
    }

    private Loaded load(UUID run, byte[] file, ExportMapping mapping, long most) {
        return stage.load(run, new ByteArrayInputStream(file), mapping, most);
    }

    private static Map<String, Long> expected() {
        long each = CHECKS / 100;
        return new TreeMap<>(
                Map.of("DATA_MISMATCH", each, "MISSING_HERE", each, "MISSING_THERE", each, "STATUS_DRIFT", each));
    }

    private static String whole() {
        return IntStream.range(0, CHECKS)
                .filter(InventedExport::isWithThem)
                .mapToObj(InventedExport::line)
                .collect(Collectors.joining("\n", InventedExport.HEADER + "\n", ""));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
