package io.influencegen.tax.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.control.KeyStage;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.tax.boundary.TaxError;
import io.influencegen.tax.boundary.TaxFormCommand;
import io.influencegen.tax.boundary.TaxFormKind;
import io.influencegen.tax.boundary.TaxFormSubmitted;
import io.influencegen.tax.boundary.TaxFormView;
import io.influencegen.testdb.Doubles;
import io.influencegen.testdb.FiredEvents;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms on a real database with real keys. */
class TaxFormTest {
    @TempDir
    Path folder;

    private final Doubles doubles = new Doubles();
    private final FiredEvents<TaxFormSubmitted> submitted = new FiredEvents<>();
    private KeyStage stage;
    private KeyStage.Node node;
    private UserId ines;
    private UserId kim;
    private String payer = "US";

    @BeforeEach
    void open() {
        stage = new KeyStage(folder);
        node = stage.node();
        ines = Doubles.person(stage.database, "Ines");
        kim = Doubles.person(stage.database, "Kim");
    }

    @ParameterizedTest
    @CsvSource({
        "US, true, US, W9",
        "DE, true, US, W9",
        "DE, false, US, W8BEN",
        "DE, false, DE, VAT",
        "CH, false, DE, LOCAL"
    })
    void theCountryAndThePayerShouldSayWhichForm(String country, boolean usPerson, String from, TaxFormKind kind) {
        payer = from;
        assertThat(forms(ines, keeper -> keeper.kindFor(country, usPerson)), is(kind));
    }

    @Test
    void aSignedFormShouldCountAndTellOthers() {
        TaxFormView form = submit(w8("DE123456789"));
        assertThat(form.ending(), is("6789"));
        assertThat(form.version(), is(1));
        assertThat(form.validUntil(), is(Optional.of(LocalDate.of(2029, 12, 31))));
        assertThat(submitted.fired, contains(new TaxFormSubmitted(ines)));
    }

    @Test
    void aFormShouldRunOutAfterTheThirdYear() {
        submit(w8("DE123456789"));
        stage.clock.advance(Duration.between(stage.clock.instant(), java.time.Instant.parse("2029-12-31T23:00:00Z")));
        assertThat(forms(ines, TaxFormKeeper::mine).orElseThrow().expired(), is(false));
        stage.clock.advance(Duration.ofHours(2));
        assertThat(forms(ines, TaxFormKeeper::mine).orElseThrow().expired(), is(true));
    }

    @Test
    void earlierFormsShouldBeKeptAsTheyWereSigned() {
        submit(w8("DE123456789"));
        assertThat(submit(w8("DE987654321")).version(), is(2));
        List<TaxFormView> all = forms(ines, TaxFormKeeper::history);
        assertThat(all.stream().map(TaxFormView::ending).toList(), contains("4321", "6789"));
        assertThrows(
                RuntimeException.class,
                () -> stage.database.run(
                        entities -> entities.createNativeQuery("update influencegen.tax_form set country = 'FR'")
                                .executeUpdate()));
    }

    @Test
    void nothingSignedShouldBeReadableInTheDatabase() {
        submit(w8("DE123456789"));
        String dump = Doubles.dump(stage.database, "tax_form");
        for (String plain : List.of("DE123456789", "123456789", "Zwirbel", "Plantage")) {
            assertThat(dump, not(containsString(plain)));
            assertThat(dump, not(containsString(HexFormat.of().formatHex(plain.getBytes(StandardCharsets.UTF_8)))));
        }
        assertThat(doubles.audited.toString(), not(containsString("123456789")));
    }

    @Test
    void aFormShouldBeSignedByWhomItNamesUnderItsSentence() {
        TaxFormCommand form = w8("DE123456789");
        assertThat(codeOf(() -> submit(signed(form, "Somebody Else", true))), is(TaxError.TAX_SIGNATURE_OTHER_NAME));
        assertThat(codeOf(() -> submit(signed(form, "Ines Zwirbel", false))), is(TaxError.TAX_FORM_NOT_CERTIFIED));
        submit(signed(form, "ines ZWIRBEL", true));
    }

    @Test
    void anotherKindThanIsAskedForShouldBeRefused() {
        assertThat(
                codeOf(() -> submit(new TaxFormCommand(
                        TaxFormKind.LOCAL,
                        "DE",
                        false,
                        "Ines Zwirbel",
                        "Plantage 1",
                        "123456",
                        "",
                        "Ines Zwirbel",
                        true))),
                is(TaxError.TAX_FORM_KIND_WRONG));
    }

    @Test
    void aNumberShouldBeShownWholeOnlyToOthersForAReasonOnRecord() {
        submit(w8("DE123456789"));
        assertThat(codeOf(() -> read(kim, desk -> desk.reveal(ines, ""))), is(TaxError.TAX_REASON_MISSING));
        assertThat(codeOf(() -> read(ines, desk -> desk.reveal(ines, "curious"))), is(TaxError.TAX_FORM_OWN));
        assertThat(read(kim, desk -> desk.reveal(ines, "checks")).number(), is("DE123456789"));
        assertThat(
                doubles.audited.stream()
                        .filter(entry -> entry.action().equals("tax.form-revealed"))
                        .toList(),
                hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({
        "AT, ATU13585627", "BE, BE0403019261", "DE, DE136695976", "DK, DK13585628", "FI, FI20774740",
                "FR, FR40303265045",
        "GR, EL094259216", "IT, IT00743110157", "LU, LU15027442", "NL, NL004495445B01", "PL, PL8567346215",
                "PT, PT501964843",
        "SE, SE556188840401", "ES, ESB58378431", "DE, de 136 695 976"
    })
    void vatNumbersThatExistShouldPass(String country, String number) {
        TaxNumbers.checked(TaxFormKind.VAT, country, number);
    }

    @ParameterizedTest
    @CsvSource({
        "AT, ATU13585628", "BE, BE0403019262", "DE, DE136695977", "DK, DK13585629", "FI, FI20774741",
                "FR, FR41303265045",
        "GR, EL094259217", "IT, IT00743110158", "LU, LU15027443", "NL, NL004495446B01", "PL, PL8567346216",
                "PT, PT501964844",
        "SE, SE556188840501"
    })
    void vatNumbersWithATypingErrorShouldBeRefused(String country, String number) {
        assertThat(
                codeOf(() -> TaxNumbers.checked(TaxFormKind.VAT, country, number)), is(TaxError.TAX_NUMBER_CHECKSUM));
    }

    @ParameterizedTest
    @CsvSource({
        "W9, US, 000-12-3456",
        "W9, US, 123-00-4567",
        "W9, US, 12345678",
        "VAT, DE, FR40303265045",
        "LOCAL, CH, 1#2"
    })
    void numbersThatLookWrongShouldBeRefused(TaxFormKind kind, String country, String number) {
        assertThat(codeOf(() -> TaxNumbers.checked(kind, country, number)), is(TaxError.TAX_NUMBER_MALFORMED));
    }

    private static TaxFormCommand w8(String number) {
        return new TaxFormCommand(
                TaxFormKind.W8BEN, "DE", false, "Ines Zwirbel", "Plantage 1, Berlin", number, "", "Ines Zwirbel", true);
    }

    private static TaxFormCommand signed(TaxFormCommand form, String signature, boolean certified) {
        return new TaxFormCommand(
                form.kind(),
                form.country(),
                form.usPerson(),
                form.name(),
                form.address(),
                form.number(),
                form.classification(),
                signature,
                certified);
    }

    private TaxFormView submit(TaxFormCommand form) {
        return forms(ines, keeper -> keeper.submit(form));
    }

    private <T> T forms(UserId who, Function<TaxFormKeeper, T> work) {
        return stage.database.call(entities -> work.apply(new TaxFormKeeper(
                new TaxFormRepository(entities),
                seal(entities),
                new HomeCountries(List.of()),
                new Settings(() -> Map.of("tax.payer-country", payer), stage.clock),
                doubles.audit(),
                submitted,
                Doubles.contextOf(who),
                stage.clock)));
    }

    private <T> T read(UserId who, Function<TaxReading, T> work) {
        return stage.database.call(entities -> work.apply(new TaxReading(
                new TaxFormRepository(entities),
                seal(entities),
                doubles.audit(),
                Doubles.contextOf(who),
                stage.clock)));
    }

    private TaxFormSeal seal(EntityManager entities) {
        var crypto = node.keys(entities);
        return new TaxFormSeal(crypto.cipher(), crypto.index());
    }
}
