package io.influencegen.rate.boundary;

import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many requests each caller has left, on this node. Tokens drip into a bucket as the minute goes by, and each request takes
 * one. Only the callers seen last are remembered, so that nobody fills the memory by making up addresses.
 */
@ApplicationScoped
public class RateLimits {
    static final int MOST_CALLERS = 10_000;
    private static final double MINUTE = Duration.ofMinutes(1).toMillis();

    private Settings settings;
    private Clock clock;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    protected RateLimits() {}

    @Inject
    public RateLimits(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private record Bucket(double tokens, Instant at) {}

    /** Whether a request is served; how many more would be now; after which time there is one more. */
    public record Verdict(boolean served, int limit, int left, Duration pause) {}

    /** Takes one from whoever that is. */
    public Verdict take(String caller) {
        int perMinute = settings.number(RateSettings.RATE_LIMIT);
        int burst = settings.number(RateSettings.RATE_BURST);
        Instant now = clock.instant();
        synchronized (buckets) {
            Bucket before = buckets.getOrDefault(caller, new Bucket(burst, now));
            double dripped = Duration.between(before.at(), now).toMillis() * perMinute / MINUTE;
            double tokens = Math.min(burst, before.tokens() + Math.max(0, dripped));
            boolean served = tokens >= 1;
            double left = served ? tokens - 1 : tokens;
            buckets.put(caller, new Bucket(left, now));
            long wait = left >= 1 ? 0 : (long) Math.ceil((1 - left) * MINUTE / perMinute);
            return new Verdict(served, perMinute, (int) left, Duration.ofMillis(wait));
        }
    }

    int callers() {
        synchronized (buckets) {
            return buckets.size();
        }
    }
}
