package io.influencegen.outbox.boundary;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How often, and how long apart. Exponential with full jitter: many messages that failed together do not come back
 * together.
 */
public record RetryPolicy(int maxAttempts, Duration base, Duration cap) {
    private static final int FACTOR = 4;
    private static final Duration LONGEST_WISH = Duration.ofHours(24);

    /** The wait after the failed try with this number, at least as long as the receiver asked for. */
    public Duration delayAfter(int attempt, Optional<Duration> retryAfter, RandomGenerator random) {
        Duration jittered =
                Duration.ofMillis(random.nextLong(ceilingAfter(attempt).toMillis() + 1));
        Duration wish = retryAfter
                .map(asked -> asked.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : asked)
                .orElse(Duration.ZERO);
        return jittered.compareTo(wish) > 0 ? jittered : wish;
    }

    Duration ceilingAfter(int attempt) {
        Duration ceiling = base;
        for (int i = 1; i < attempt && ceiling.compareTo(cap) < 0; i++) {
            ceiling = ceiling.multipliedBy(FACTOR);
        }
        return ceiling.compareTo(cap) > 0 ? cap : ceiling;
    }
}
