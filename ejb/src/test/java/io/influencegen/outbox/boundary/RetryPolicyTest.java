package io.influencegen.outbox.boundary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private final RetryPolicy policy = new RetryPolicy(5, Duration.ofSeconds(15), Duration.ofMinutes(30));

    @Test
    void theCeilingShouldGrowExponentiallyUpToTheCap() {
        assertThat(policy.ceilingAfter(1), is(Duration.ofSeconds(15)));
        assertThat(policy.ceilingAfter(2), is(Duration.ofMinutes(1)));
        assertThat(policy.ceilingAfter(3), is(Duration.ofMinutes(4)));
        assertThat(policy.ceilingAfter(40), is(Duration.ofMinutes(30)));
    }

    @Test
    void delaysShouldSpreadOverTheWholeRange() {
        Random random = new Random(7);
        Set<Duration> delays = IntStream.range(0, 1000)
                .mapToObj(i -> policy.delayAfter(2, Optional.empty(), random))
                .collect(Collectors.toSet());
        assertThat(delays.size(), is(greaterThan(900)));
        assertThat(
                delays.stream().min(Duration::compareTo).orElseThrow(), is(lessThanOrEqualTo(Duration.ofSeconds(1))));
        assertThat(
                delays.stream().max(Duration::compareTo).orElseThrow(),
                is(greaterThanOrEqualTo(Duration.ofSeconds(59))));
        assertThat(
                delays.stream().max(Duration::compareTo).orElseThrow(), is(lessThanOrEqualTo(Duration.ofMinutes(1))));
    }

    @Test
    void theReceiversWishShouldBeHonouredWithinADay() {
        Random random = new Random(7);
        assertThat(policy.delayAfter(1, Optional.of(Duration.ofMinutes(7)), random), is(Duration.ofMinutes(7)));
        assertThat(policy.delayAfter(1, Optional.of(Duration.ofDays(400)), random), is(Duration.ofDays(1)));
    }
}
