package io.influencegen.rate.boundary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.influencegen.settings.boundary.Settings;
import io.influencegen.testdb.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final Map<String, String> chosen = new ConcurrentHashMap<>(Map.of("rate.limit", "60", "rate.burst", "5"));
    private final RateLimits limits = new RateLimits(new Settings(() -> chosen, clock), clock);

    @Test
    void aBurstShouldBeServedAndNoMore() {
        assertThat(served(10), is(5L));
    }

    @Test
    void oneMoreShouldBeServedAfterTheTimeThatWasTold() {
        served(5);
        RateLimits.Verdict refused = limits.take("anna");
        assertThat(refused.pause(), is(Duration.ofSeconds(1)));
        clock.advance(refused.pause().minusMillis(1));
        assertThat(limits.take("anna").served(), is(false));
        clock.advance(Duration.ofMillis(1));
        assertThat(limits.take("anna").served(), is(true));
        assertThat(limits.take("anna").served(), is(false));
    }

    @Test
    void oneShouldNotPayForAnother() {
        served(10);
        assertThat(limits.take("bert").served(), is(true));
    }

    @Test
    void whoWaitsLongShouldHaveABurstAgainAndNotMore() {
        served(10);
        clock.advance(Duration.ofHours(1));
        assertThat(served(10), is(5L));
    }

    @Test
    void aNewLimitShouldHoldFromTheNextRequest() {
        chosen.put("rate.burst", "2");
        assertThat(served(10), is(2L));
    }

    @Test
    void madeUpAddressesShouldNotFillTheMemory() {
        IntStream.range(0, 3 * RateLimits.MOST_CALLERS).forEach(number -> limits.take("address " + number));
        assertThat(limits.callers(), is(lessThanOrEqualTo(RateLimits.MOST_CALLERS)));
    }

    private long served(int requests) {
        return IntStream.range(0, requests)
                .filter(one -> limits.take("anna").served())
                .count();
    }
}
