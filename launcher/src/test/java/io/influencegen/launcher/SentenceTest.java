package io.influencegen.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {
    @ParameterizedTest
    @ValueSource(strings = {"It failed", "It failed.", "It\n failed..", " It failed… "})
    void wordsShouldBecomeOneLineWithOneFullStop(String words) {
        assertThat(Sentence.of(words), is("It failed."));
    }

    @Test
    void longTalkShouldBeCut() {
        assertThat(Sentence.of("word ".repeat(1000)).length(), is(lessThan(410)));
    }
}
