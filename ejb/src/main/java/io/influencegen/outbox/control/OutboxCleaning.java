package io.influencegen.outbox.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Forgets what was settled long ago; an idempotency key that is forgotten may be used again. */
@Dependent
public class OutboxCleaning {
    private final ReplayRepository messages;
    private final Clock clock;

    @Inject
    public OutboxCleaning(ReplayRepository messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public int forgetOlderThan(Duration age, int limit) {
        return messages.forget(clock.instant().minus(age), limit);
    }
}
