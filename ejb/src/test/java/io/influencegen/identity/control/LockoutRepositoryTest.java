package io.influencegen.identity.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.identity.entity.Lockout;
import io.influencegen.identity.entity.LockoutRules;
import io.influencegen.testdb.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LockoutRepositoryTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final byte[] SUBJECT = new byte[32];
    private static final LockoutRules PATIENT =
            new LockoutRules(100, Duration.ofMinutes(15), Duration.ofMinutes(1), Duration.ofMinutes(30));

    private final TestDatabase database = TestDatabase.shared();

    LockoutRepositoryTest() {
        database.truncate("sign_in_guard");
    }

    @Test
    void failuresAtTheSameMomentShouldAllBeCounted() {
        IntStream.range(0, 16).parallel().forEach(one -> fail());
        assertThat(find(), is(new Lockout(16, NOW.plus(PATIENT.window()), 0, Instant.EPOCH)));
    }

    @Test
    void aForgottenDoorShouldBeLikeNew() {
        fail();
        database.run(entities -> new LockoutRepository(entities).forget(SUBJECT));
        assertThat(find(), is(Lockout.NONE));
    }

    @Test
    void onlyWhatCanShutNoDoorAnyMoreShouldBeForgottenByAge() {
        fail();
        assertThat(forgetOld(NOW.plus(Duration.ofHours(1))), is(0));
        assertThat(forgetOld(NOW.plus(Duration.ofDays(3))), is(1));
    }

    private void fail() {
        database.run(entities -> new LockoutRepository(entities).change(SUBJECT, door -> door.failed(NOW, PATIENT)));
    }

    private Lockout find() {
        return database.call(entities -> new LockoutRepository(entities).find(SUBJECT));
    }

    private int forgetOld(Instant now) {
        return database.call(entities -> new LockoutRepository(entities).forgetOld(now));
    }
}
