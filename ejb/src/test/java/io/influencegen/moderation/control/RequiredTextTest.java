package io.influencegen.moderation.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "secret plan ~ 'secret plan'",
                "Secret(s|ly)? plans? ~ secret",
                "abc|secret ~ ''",
                "(abc|secret)x ~ x",
                "[abc]+def{2,3}g* ~ de",
                "a+b ~ a",
                "\\bplan\\b\\d{2} ~ plan",
                "[a-z.]{1,64}@[a-z]+\\.com ~ com",
                "[\\]a]bc ~ ''",
                "[^]abc]d ~ ''",
                "\\Qa|b\\E ~ ''",
                "x{2} ~ ''"
            })
    void itShouldBeWhatEveryMatchHolds(String expression, String required) {
        assertThat(RequiredText.of(expression), is(required));
    }
}
