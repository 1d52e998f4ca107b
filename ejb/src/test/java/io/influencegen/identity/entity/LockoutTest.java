package io.influencegen.identity.entity;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LockoutTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final LockoutRules RULES =
            new LockoutRules(5, Duration.ofMinutes(15), Duration.ofMinutes(1), Duration.ofMinutes(30));

    @Test
    void theFifthFailureShouldShutTheDoorForTheFirstPause() {
        Lockout door = failed(Lockout.NONE, NOW, 4);
        assertThat(door.isShut(NOW), is(false));
        door = failed(door, NOW, 1);
        assertThat(door.isShut(NOW.plusSeconds(59)), is(true));
        assertThat(door.isShut(NOW.plusSeconds(60)), is(false));
    }

    @Test
    void failuresOutsideTheWindowShouldNotCountTogether() {
        Lockout door = failed(failed(Lockout.NONE, NOW, 4), NOW.plus(RULES.window()), 4);
        assertThat(door.isShut(NOW.plus(RULES.window())), is(false));
    }

    @Test
    void eachFurtherLockShouldLastTwiceAsLongUpToTheLongest() {
        Lockout door = Lockout.NONE;
        Instant at = NOW;
        for (int minutes : new int[] {1, 2, 4, 8, 16, 30, 30}) {
            door = failed(door, at, 5);
            assertThat(Duration.between(at, door.lockedUntil()), is(Duration.ofMinutes(minutes)));
            at = door.lockedUntil();
        }
    }

    @Test
    void aQuietDayShouldBringBackTheFirstPause() {
        Lockout door = failed(failed(Lockout.NONE, NOW, 5), NOW.plusSeconds(60), 5);
        Instant later = door.lockedUntil().plus(LockoutRules.MEMORY);
        assertThat(failed(door, later, 5).lockedUntil(), is(later.plus(RULES.firstPause())));
    }

    private static Lockout failed(Lockout before, Instant at, int times) {
        Lockout door = before;
        for (int time = 0; time < times; time++) {
            door = door.failed(at, RULES);
        }
        return door;
    }
}
