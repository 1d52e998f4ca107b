package io.influencegen.kyc.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLikenessTest {
    @ParameterizedTest
    @CsvSource({
        "María López,MARIA LOPEZ",
        "López Maria,Maria López",
        "Jean-Luc Picard,PICARD JEAN LUC",
        "Jürgen Groß,JURGEN GROSS",
        "Søren Kjær,SOREN KJAER"
    })
    void theSameNameWrittenOtherwiseShouldBeTheSame(String one, String other) {
        assertThat(NameLikeness.of(one, other), is(100));
    }

    @ParameterizedTest
    @CsvSource({"Anna Schmidt,Anna Schmitt", "Anna Maria Schmidt,Anna Schmidt", "Mohammed Alawi,Mohamed Alawi"})
    void aSlipOrAMiddleNameShouldStayAlike(String one, String other) {
        assertThat(NameLikeness.of(one, other), greaterThanOrEqualTo(85));
    }

    @ParameterizedTest
    @CsvSource({"Anna Schmidt,Peter Schmidt", "Anna Schmidt,Wei Zhang", "Ali Can,Al Capone"})
    void anotherPersonShouldBeUnlike(String one, String other) {
        assertThat(NameLikeness.of(one, other), lessThan(85));
    }

    @Test
    void noNameShouldBeLikeNothing() {
        assertThat(NameLikeness.of("", "Anna"), is(0));
        assertThat(NameLikeness.of("-", "-"), is(0));
    }
}
