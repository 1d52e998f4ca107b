package io.influencegen.outbox.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Spares a destination in trouble: five failures within a minute open it for five minutes, then a single probe decides
 * whether it closes or stays open as long again.
 */
public record Circuit(List<Instant> failures, Optional<Instant> openUntil) {
    public static final int FAILURES_TO_OPEN = 5;
    public static final Duration WINDOW = Duration.ofMinutes(1);
    public static final Duration OPEN_FOR = Duration.ofMinutes(5);

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

    public Circuit failedAt(Instant now) {
        List<Instant> recent = new ArrayList<>(failures);
        recent.removeIf(failure -> !failure.isAfter(now.minus(WINDOW)));
        recent.add(now);
        boolean opens = openUntil.isPresent() || recent.size() >= FAILURES_TO_OPEN;
        return new Circuit(recent, opens ? Optional.of(now.plus(OPEN_FOR)) : Optional.empty());
    }

    public State stateAt(Instant now) {
        return openUntil
                .map(until -> until.isAfter(now) ? State.OPEN : State.PROBING)
                .orElse(State.CLOSED);
    }
}
