package io.influencegen.usage.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.testdb.Doubles;
import io.influencegen.usage.boundary.ClosedMonth;
import io.influencegen.usage.boundary.QuotaHold;
import io.influencegen.usage.boundary.QuotaView;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MonthClosingTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private final UsageStage stage = new UsageStage();
    private final Doubles doubles = new Doubles();
    private final UserId ada = stage.person("Ada", Role.INFLUENCER);
    private final List<QuotaHold> held = new ArrayList<>();

    @Test
    void aNewMonthShouldBeWholeWithoutTheJob() {
        reserve(Optional.empty(), 40);
        april();
        QuotaView quota =
                stage.database.call(entities -> stage.quotas(entities).ofThisMonth(ada, Set.of(Role.INFLUENCER)));
        assertThat(quota.left(), is(100));
    }

    @Test
    void onlyMonthsThatAreOverShouldBeClosedAndOnce() {
        use("Spring", 3);
        assertThat(open(), is(empty()));
        april();
        assertThat(open(), contains(MARCH));
        assertThat(close(), is(Optional.of(new ClosedMonth(MARCH, 1, 1, 3, 0))));
        assertThat(open(), is(empty()));
        assertThat("again it stays as it is", close(), is(Optional.empty()));
        assertThat(doubles.audited, hasSize(1));
        assertThat(doubles.notices, contains("notice The month 2026-03 is closed"));
    }

    @Test
    void whatIsHeldForNoPictureShouldBeGivenBack() {
        reserve(Optional.of("Spring"), 5);
        april();
        assertThat(close(), is(Optional.of(new ClosedMonth(MARCH, 1, 1, 0, 5 + 5))));
        assertThat(reserved(), is(0L));
    }

    @Test
    void aMonthWithPicturesStillBeingMadeShouldWaitAndKeepWhatTheyHold() {
        reserve(Optional.of("Spring"), 5);
        held.add(new QuotaHold(ada, Optional.of("Spring"), MARCH));
        april();
        assertThat(close(), is(Optional.empty()));
        assertThat("one of the person, one of the campaign", reserved(), is(2L));
        assertThat(open(), contains(MARCH));
        held.clear();
        assertThat(close().orElseThrow().released(), is(2L));
    }

    private void use(String campaign, int count) {
        reserve(Optional.of(campaign), count);
        stage.sql("update influencegen.quota_use set used = reserved, reserved = 0");
    }

    private void reserve(Optional<String> campaign, int count) {
        stage.database.run(entities -> stage.quotas(entities).reserve(ada, Set.of(Role.INFLUENCER), campaign, count));
    }

    private void april() {
        stage.clock.advance(Duration.between(stage.clock.instant(), Instant.parse("2026-04-01T02:20:00Z")));
    }

    private List<LocalDate> open() {
        return stage.database.call(entities -> closing(entities).open());
    }

    private Optional<ClosedMonth> close() {
        return stage.database.call(entities -> closing(entities).close(MARCH));
    }

    private long reserved() {
        return ((Number) stage.database.call(
                        entities -> entities.createNativeQuery("select sum(reserved) from influencegen.quota_use")
                                .getSingleResult()))
                .longValue();
    }

    private MonthClosing closing(EntityManager entities) {
        return new MonthClosing(
                new QuotaMonthRepository(entities),
                List.of(month -> held),
                doubles.audit(),
                doubles.push(),
                stage.clock);
    }
}
