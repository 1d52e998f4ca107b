package io.influencegen.circuit.boundary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Spares a destination in trouble: many failures in a short time open it for a while, then a single probe decides whether
 * it closes or stays open as long again.
 */
public record Circuit(List<Instant> failures, Optional<Instant> openUntil) {
    /** So many failures within the window open it for so long. */
    public record Rules(int failuresToOpen, Duration window, Duration openFor) {}

    /** How a destination stands. */
    public enum State {
        CLOSED,
        OPEN,
        /** The time is over; the next message is the probe. */
        PROBING
    }

    public Circuit {
        failures = List.copyOf(failures);
    }

    public static Circuit closed() {
        return new Circuit(List.of(), Optional.empty());
    }

    public Circuit failedAt(Instant now, Rules rules) {
        List<Instant> recent = new ArrayList<>(failures);
        recent.removeIf(failure -> !failure.isAfter(now.minus(rules.window())));
        recent.add(now);
        boolean opens = openUntil.isPresent() || recent.size() >= rules.failuresToOpen();
        return new Circuit(recent, opens ? Optional.of(now.plus(rules.openFor())) : Optional.empty());
    }

    public State stateAt(Instant now) {
        return openUntil
                .map(until -> until.isAfter(now) ? State.OPEN : State.PROBING)
                .orElse(State.CLOSED);
    }
}
