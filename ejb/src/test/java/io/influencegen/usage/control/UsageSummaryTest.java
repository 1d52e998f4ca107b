package io.influencegen.usage.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.usage.boundary.UsageGrouping;
import io.influencegen.usage.boundary.UsageLine;
import io.influencegen.usage.boundary.UsageReport;
import io.influencegen.usage.boundary.UsageSpan;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UsageSummaryTest {
    private static final List<String> OUTCOMES = List.of("COMPLETED", "COMPLETED", "FAILED", "CANCELLED");

    private final UsageStage stage = new UsageStage();
    private final List<UserId> people =
            List.of(stage.person("Ada", Role.INFLUENCER), stage.person("Bob", Role.INFLUENCER));

    @Test
    void whatIsAddedUpShouldReadAsTheLogItself() {
        logMonths();
        List<Object> before = everything();
        rollUp(0);
        assertThat(count("usage_day") > 100, is(true));
        assertThat(everything(), is(before));
        // Now that it is added up, the log of old days does not count for sums any more.
        stage.sql("delete from influencegen.usage_entry where ended_at < '2026-03-19T00:00:00Z'");
        assertThat(sums(), is(before.subList(0, 1)));
        stage.sql("delete from influencegen.usage_day");
        assertThat(sums(), is(not(before.subList(0, 1))));
    }

    @Test
    void addingUpTwiceShouldBeAsOnce() {
        logMonths();
        rollUp(0);
        long rows = count("usage_day");
        List<Object> once = everything();
        rollUp(3650);
        assertThat(count("usage_day"), is(rows));
        assertThat(everything(), is(once));
    }

    @Test
    void aDayShouldCountOnlyWhenItHasBeenOverForAnHour() {
        stage.used(people.get(0), null, "shapes", "COMPLETED", "2026-03-19", 0);
        stage.clock.advance(Duration.between(stage.clock.instant(), Instant.parse("2026-03-20T00:59:00Z")));
        assertThat(rollUp(0), is(0));
        stage.clock.advance(Duration.between(stage.clock.instant(), Instant.parse("2026-03-20T01:01:00Z")));
        assertThat(rollUp(0), is(1));
        assertThat("and then it is done", rollUp(0), is(0));
    }

    @Test
    void whatWasWrittenLateShouldBeAddedUpTheNextTime() {
        stage.used(people.get(0), null, "shapes", "COMPLETED", "2026-03-10", 0);
        rollUp(0);
        stage.used(people.get(0), null, "shapes", "COMPLETED", "2026-03-18", 0);
        stage.clock.advance(Duration.ofDays(1));
        rollUp(3);
        assertThat(report(false).total().completed(), is(2L));
    }

    @Test
    void nothingUsedShouldBeNothingToAddUp() {
        assertThat(stage.database.call(entities -> summary(entities).begin(3)), is(Optional.empty()));
    }

    private void logMonths() {
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            stage.used(
                    people.get(random.nextInt(2)),
                    random.nextBoolean() ? null : "C" + random.nextInt(3),
                    "m" + random.nextInt(3),
                    OUTCOMES.get(random.nextInt(4)),
                    LocalDate.of(2026, 1, 5).plusDays(random.nextInt(75)).toString(),
                    random.nextInt(1000));
        }
    }

    /** Adds up all there is, as the job does, and says how many days that were. */
    private int rollUp(int again) {
        Optional<LocalDate> next =
                stage.database.call(entities -> summary(entities).begin(again));
        int days = 0;
        while (next.isPresent()) {
            LocalDate from = next.get();
            int some = stage.database.call(entities -> summary(entities).rollUp(from));
            days += some;
            next = some == 0 ? Optional.empty() : Optional.of(from.plusDays(some));
        }
        return days;
    }

    private List<Object> everything() {
        List<Object> all = sums();
        all.add(report(false));
        all.add(report(true));
        for (UsageGrouping by : UsageGrouping.values()) {
            Page<UsageLine> page = stage.database.call(
                    entities -> stage.book(entities).list(span(), by, false, ListQuery.first(1000)));
            all.add(page);
        }
        return all;
    }

    private List<Object> sums() {
        List<Object> sums = new ArrayList<>();
        sums.add(report(false).total());
        return sums;
    }

    private UsageReport report(boolean campaignsOnly) {
        return stage.database.call(entities -> stage.book(entities).report(span(), campaignsOnly));
    }

    private UsageSpan span() {
        return new UsageSpan(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 3, 20));
    }

    private UsageSummary summary(EntityManager entities) {
        return new UsageSummary(new UsageDayRepository(entities), stage.clock);
    }

    private long count(String table) {
        return ((Number) stage.database.call(
                        entities -> entities.createNativeQuery("select count(*) from influencegen." + table)
                                .getSingleResult()))
                .longValue();
    }
}
