package io.influencegen.settings.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.settings.boundary.SettingDefinition;
import io.influencegen.testdb.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsCacheTest {
    private static final SettingDefinition SIZE = SettingDefinition.number("test.size", 25, 5, 200);

    private final Map<String, String> stored = new HashMap<>();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final SettingsCache cache = new SettingsCache(this::read, clock);
    private int reads;
    private boolean broken;

    @Test
    void whatNobodyChangedShouldHaveItsDefault() {
        assertThat(cache.value(SIZE), is("25"));
    }

    @Test
    void manyReadsShouldAskTheDatabaseOnce() {
        for (int i = 0; i < 100; i++) {
            cache.value(SIZE);
        }
        assertThat(reads, is(1));
    }

    @Test
    void aForgottenValueShouldBeReadAgain() {
        cache.value(SIZE);
        stored.put("test.size", "50");
        assertThat(cache.value(SIZE), is("25"));
        cache.forget();
        assertThat(cache.value(SIZE), is("50"));
    }

    @Test
    void aLostAnnouncementShouldCostFiveSecondsAtMost() {
        cache.value(SIZE);
        stored.put("test.size", "50");
        clock.advance(Duration.ofSeconds(5));
        assertThat(cache.value(SIZE), is("50"));
    }

    @Test
    void theLastKnownValueShouldHoldWhileTheDatabaseIsAway() {
        stored.put("test.size", "50");
        cache.value(SIZE);
        broken = true;
        cache.forget();
        assertThat(cache.value(SIZE), is("50"));
        broken = false;
        stored.put("test.size", "60");
        clock.advance(Duration.ofSeconds(5));
        assertThat(cache.value(SIZE), is("60"));
    }

    @Test
    void withoutAnyKnownValueTheFailureShouldBeSeen() {
        broken = true;
        assertThrows(IllegalStateException.class, () -> cache.value(SIZE));
    }

    @Test
    void aStoredValueThatIsNoLongerAllowedShouldGiveWayToTheDefault() {
        stored.put("test.size", "1000");
        assertThat(cache.value(SIZE), is("25"));
    }

    private Map<String, String> read() {
        reads++;
        if (broken) {
            throw new IllegalStateException("the database is away");
        }
        return Map.copyOf(stored);
    }
}
