package io.influencegen.listing.boundary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.testdb.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TalliesTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final Tallies tallies = new Tallies(clock);

    @Test
    void fewShouldBeCountedEachTime() {
        tallies.count("people", () -> 10_000);
        assertThat(tallies.count("people", () -> 9), is(9L));
    }

    @Test
    void manyShouldBeRememberedForSeconds() {
        tallies.count("people", () -> 10_001);
        clock.advance(Duration.ofSeconds(4));
        assertThat(tallies.count("people", () -> 20_000), is(10_001L));
        clock.advance(Duration.ofSeconds(1));
        assertThat(tallies.count("people", () -> 20_000), is(20_000L));
    }

    @Test
    void whileOneCountsAnewTheOthersShouldHaveTheNumberOfBefore() {
        tallies.count("people", () -> 10_001);
        clock.advance(Duration.ofSeconds(6));
        long counted = tallies.count("people", () -> {
            assertThat(tallies.count("people", () -> 0), is(10_001L));
            return 20_000;
        });
        assertThat(counted, is(20_000L));
    }

    @Test
    void anotherQuestionShouldHaveAnAnswerOfItsOwn() {
        tallies.count("people", () -> 10_001);
        assertThat(tallies.count("events", () -> 30_000), is(30_000L));
    }
}
