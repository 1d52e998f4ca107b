package io.influencegen.listing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many lines a long list has. Counting them costs more than showing a page of them, and of many a number some seconds old
 * says the same; of few it is always today's.
 */
@ApplicationScoped
public class Tallies {
    private static final long MANY = 10_000;
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST_QUESTIONS = 500;

    private Clock clock;

    private final Map<Object, Tally> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Tally> eldest) {
            return size() > MOST_QUESTIONS;
        }
    };

    protected Tallies() {}

    @Inject
    public Tallies(Clock clock) {
        this.clock = clock;
    }

    private record Tally(long count, Instant until) {}

    /** The question names the list and all its filters. Where many ask at once for one gone stale, one of them counts. */
    public long count(Object question, LongSupplier exact) {
        Instant now = clock.instant();
        synchronized (known) {
            Tally one = known.get(question);
            if (one != null && now.isBefore(one.until())) {
                return one.count();
            }
            if (one != null) {
                known.put(question, new Tally(one.count(), now.plus(FRESH)));
            }
        }
        long count = exact.getAsLong();
        synchronized (known) {
            if (count > MANY) {
                known.put(question, new Tally(count, now.plus(FRESH)));
            } else {
                known.remove(question);
            }
        }
        return count;
    }
}
