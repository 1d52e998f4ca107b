package io.influencegen.mrz.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.mrz.boundary.Mrz;
import io.influencegen.mrz.boundary.Mrz.Check;
import io.influencegen.mrz.boundary.Mrz.Field;
import io.influencegen.mrz.boundary.Mrz.Format;
import io.influencegen.mrz.boundary.Mrz.Holder;
import io.influencegen.mrz.boundary.Mrz.Sex;
import io.influencegen.mrz.boundary.MrzReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With the specimens of ICAO 9303, and with documents of nobody. */
class ZoneTextTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);
    private static final Holder ANNA =
            new Holder("ERIKSSON", "ANNA MARIA", "UTO", Optional.of(LocalDate.of(1974, 8, 12)), Sex.F);
    private static final String TD3 = """
            P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L898902C36UTO7408122F1204159ZE184226B<<<<<10""";
    private static final String TD2 = """
            I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
            D231458907UTO7408122F1204159<<<<<<<6""";
    private static final String TD1 = """
            I<UTOD231458907<<<<<<<<<<<<<<<
            7408122F1204159UTO<<<<<<<<<<<6
            ERIKSSON<<ANNA<MARIA<<<<<<<<<<""";

    private final MrzReader reader = new MrzReader(CLOCK);

    @Test
    void theSpecimenPassportShouldBeRead() {
        Mrz passport = read(TD3);
        assertThat(passport.isValid(), is(true));
        assertThat(passport.format(), is(Format.TD3));
        assertThat(passport.documentType(), is("P"));
        assertThat(passport.issuingState(), is("UTO"));
        assertThat(passport.documentNumber(), is("L898902C3"));
        assertThat(passport.holder(), is(ANNA));
        assertThat(passport.expiresOn(), is(Optional.of(LocalDate.of(2012, 4, 15))));
        assertThat(passport.checks().size(), is(5));
    }

    @Test
    void theSpecimenCardsShouldBeRead() {
        for (String text : new String[] {TD2, TD1}) {
            Mrz card = read(text);
            assertThat(card.isValid(), is(true));
            assertThat(card.documentNumber(), is("D23145890"));
            assertThat(card.holder(), is(ANNA));
        }
        assertThat(read(TD1).format(), is(Format.TD1));
        assertThat(read(TD2).format(), is(Format.TD2));
    }

    @Test
    void whateverStandsAroundItShouldNotMatter() {
        assertThat(
                read("REPUBLIC OF UTOPIA\nPassport\n\n" + TD3.toLowerCase(java.util.Locale.ROOT) + "\n~ 12")
                        .isValid(),
                is(true));
        assertThat(read(TD3.replace("<<<<<<<<<<<<<<<<<<<", "<<<<<<<<<<<<<<<<")).isValid(), is(true));
        assertThat(
                read(TD3.replace("<<<<<<<<<<<<<<<<<<<", "«««««««««KKKKKKKKK")).holder(), is(ANNA));
        assertThat(read(TD3.replace("UTO7408", "UTO 7408")).isValid(), is(true));
        assertThat(read(TD3.replace("B<<<<<1", "B<<<1")).isValid(), is(true));
    }

    @Test
    void lookAlikesShouldBePutRightByWhatAFieldCanHold() {
        Mrz passport = read(TD3.replace("7408122F", "74O8I22F").replace("UTOERIK", "UT0ER1K"));
        assertThat(passport.isValid(), is(true));
        assertThat(passport.holder(), is(ANNA));
        assertThat(passport.checks().contains(new Check(Field.BIRTH_DATE, true, true)), is(true));
        assertThat(passport.checks().contains(new Check(Field.EXPIRY_DATE, true, false)), is(true));
    }

    @Test
    void aNumberShouldBePutRightByItsCheckDigit() {
        assertThat(read(TD3.replace("L898902C36", "L89B902C36")).documentNumber(), is("L898902C3"));
        assertThat(read(TD3.replace("L898902C36", "L8989O2C3G")).documentNumber(), is("L898902C3"));
    }

    @Test
    void whatDoesNotAddUpShouldBeSaid() {
        Mrz changed = read(TD3.replace("7408122", "7508122"));
        assertThat(changed.isValid(), is(false));
        assertThat(changed.holds(Field.BIRTH_DATE), is(false));
        assertThat(changed.holds(Field.ALL), is(false));
        assertThat(changed.holds(Field.EXPIRY_DATE), is(true));
        Mrz exchanged = read(TD3.replace("L898902C36", "L898902C46"));
        assertThat(exchanged.holds(Field.DOCUMENT_NUMBER), is(false));
        assertThat(exchanged.documentNumber(), is("L898902C4"));
    }

    @Test
    void aLongNumberShouldGoOnInTheFieldBehind() {
        String number = "D23145890734";
        char digit = CheckDigit.of(number);
        String first = "I<UTO" + number.substring(0, 9) + "<" + number.substring(9) + digit + "<<<<<<<<<<<";
        String dates = "7408122F1204159UTO<<<<<<<<<<<";
        char all = CheckDigit.of(first.substring(5) + dates.substring(0, 7) + dates.substring(8, 15) + "<<<<<<<<<<<");
        Mrz card = read(first + "\n" + dates + all + "\nERIKSSON<<ANNA<MARIA<<<<<<<<<<");
        assertThat(card.documentNumber(), is(number));
        assertThat(card.isValid(), is(true));
    }

    @Test
    void nobodyShouldBeBornInTheFuture() {
        assertThat(read(TD3).holder().bornOn().orElseThrow().getYear(), is(1974));
        Mrz baby = read(new SampleDocument(Format.TD3, "DOE", "JO", "A1", "250101", "350101").text());
        assertThat(baby.holder().bornOn(), is(Optional.of(LocalDate.of(2025, 1, 1))));
        assertThat(baby.expiresOn(), is(Optional.of(LocalDate.of(2035, 1, 1))));
    }

    @Test
    void aDateThatIsNoneShouldBeLeftOut() {
        Mrz unknown = read(new SampleDocument(Format.TD3, "DOE", "JO", "A1", "74<<<<", "350101").text());
        assertThat(unknown.holder().bornOn(), is(Optional.empty()));
        assertThat(unknown.holds(Field.BIRTH_DATE), is(true));
    }

    @Test
    void textShouldNotBeTakenForAZone() {
        assertThat(reader.read(""), is(Optional.empty()));
        assertThat(
                reader.read("Pay to the order of whoever brings this\npiece of paper and no one else"),
                is(Optional.empty()));
        assertThat(reader.read("P".repeat(44) + "\n" + "P".repeat(44)), is(Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void documentsOfNobodyShouldBeRead(Format format) {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            SampleDocument sample = SampleDocument.random(format, random);
            Mrz read = read(sample.text());
            assertThat(sample.text(), read.isValid(), is(true));
            assertThat(read.format(), is(format));
            assertThat(read.documentNumber(), is(sample.number()));
            assertThat(read.holder().surname(), is(sample.surname()));
            assertThat(read.holder().givenNames(), is(sample.given()));
        }
    }

    private Mrz read(String text) {
        return reader.read(text).orElseThrow(() -> new AssertionError("No zone in\n" + text));
    }
}
