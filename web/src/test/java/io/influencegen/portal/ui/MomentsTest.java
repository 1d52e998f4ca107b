package io.influencegen.portal.ui;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
    @ParameterizedTest
    @CsvSource({
        "PT0.365S, 365 ms",
        "PT1S, 1 s",
        "PT7.365S, 7.4 s",
        "PT9.96S, 10 s",
        "PT42.9S, 42 s",
        "PT59.99S, 59 s",
        "PT1M, 1 min",
        "PT2M5S, 2 min 5 s",
        "PT1H5M30S, 1 h 5 min",
        "P1DT3H, 1 d 3 h"
    })
    void spansShouldReadAsPeopleSayThem(Duration span, String text) {
        assertThat(new Moments().span(span), is(text));
    }
}
