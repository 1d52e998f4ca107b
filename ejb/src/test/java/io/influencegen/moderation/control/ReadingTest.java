package io.influencegen.moderation.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {
    @ParameterizedTest
    @CsvSource({
        "ＮＵＤＥ, nude",
        "ńüđé, nude",
        "пυԁе, nude",
        "𝓷𝓾𝓭𝓮, nude",
        "ⓝⓤⓓⓔ, nude",
        "🇳🇺🇩🇪, nude",
        "🅝🅤🅓🅔, nude",
        "n\u200bu\u00add\ufeffe, nude",
        "n\u0336u\u0336d\u0336e\u0336, nude",
        "Straße, strasse",
        "Œuvre, oeuvre",
        "it’s, it's",
        "東京, 東京"
    })
    void aTextShouldBeReadAsPeopleReadIt(String text, String signs) {
        assertThat(new Reading(text, false).signs(), is(signs));
    }

    @Test
    void everySignShouldKnowWhereItStands() {
        Reading reading = new Reading("a \uD835\uDCF7\u200bß!", false);
        assertThat(reading.signs(), is("a nss!"));
        assertThat(reading.original(2, 2), is("\uD835\uDCF7"));
        assertThat(reading.original(3, 4), is("ß"));
    }

    @Test
    void symbolsShouldStandForLettersAmongLettersOnly() {
        Reading reading = new Reading("k!ll! @ss @ 5", true);
        assertThat(reading.alternatives(1), is("il"));
        assertThat(reading.isWord(4), is(false));
        assertThat(reading.alternatives(6), is("a"));
        assertThat(reading.isWord(10), is(false));
        assertThat(reading.alternatives(12), is("s"));
    }
}
