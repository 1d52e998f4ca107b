package io.influencegen.job.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.testdb.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ScheduledRunRepositoryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final TestDatabase database = TestDatabase.shared();

    ScheduledRunRepositoryTest() {
        database.truncate("scheduled_run");
    }

    @Test
    void aRunShouldBeClaimedOncePerDay() {
        assertThat(claim(TODAY), is(true));
        assertThat(claim(TODAY), is(false));
        assertThat(claim(TODAY.plusDays(1)), is(true));
    }

    @Test
    void anotherNodeShouldNotWaitForTheOneThatClaims() {
        boolean both = database.call(entities -> {
            boolean first = new ScheduledRunRepository(entities).claim("clean-history", TODAY, Instant.EPOCH);
            return first && claim(TODAY);
        });
        assertThat(both, is(false));
    }

    private boolean claim(LocalDate day) {
        return database.call(
                entities -> new ScheduledRunRepository(entities).claim("clean-history", day, Instant.EPOCH));
    }
}
