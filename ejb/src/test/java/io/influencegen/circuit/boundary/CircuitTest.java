package io.influencegen.circuit.boundary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CircuitTest {
    private static final Circuit.Rules RULES = new Circuit.Rules(5, Duration.ofMinutes(1), Duration.ofMinutes(5));
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void fiveFailuresWithinAMinuteShouldOpenIt() {
        Circuit circuit = failing(4, Duration.ofSeconds(10));
        assertThat(circuit.stateAt(START.plusSeconds(40)), is(Circuit.State.CLOSED));
        Circuit opened = circuit.failedAt(START.plusSeconds(40), RULES);
        assertThat(opened.stateAt(START.plusSeconds(40)), is(Circuit.State.OPEN));
        assertThat(opened.stateAt(START.plusSeconds(339)), is(Circuit.State.OPEN));
        assertThat(opened.stateAt(START.plusSeconds(340)), is(Circuit.State.PROBING));
    }

    @Test
    void fiveFailuresFarApartShouldLeaveItClosed() {
        Circuit circuit = failing(50, Duration.ofSeconds(15));
        assertThat(circuit.stateAt(START.plusSeconds(750)), is(Circuit.State.CLOSED));
        assertThat(circuit.failures(), hasSize(4));
    }

    @Test
    void aFailedProbeShouldKeepItOpenAsLongAgain() {
        Circuit opened = failing(5, Duration.ofSeconds(1));
        Instant probe = START.plusSeconds(400);
        assertThat(opened.failedAt(probe, RULES).stateAt(probe.plusSeconds(299)), is(Circuit.State.OPEN));
    }

    private static Circuit failing(int times, Duration apart) {
        Circuit circuit = Circuit.closed();
        for (int i = 0; i < times; i++) {
            circuit = circuit.failedAt(START.plus(apart.multipliedBy(i)), RULES);
        }
        return circuit;
    }
}
