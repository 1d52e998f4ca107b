package io.influencegen.usage.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.usage.boundary.UsageEntry;
import io.influencegen.usage.boundary.UsageGrouping;
import io.influencegen.usage.boundary.UsageLine;
import io.influencegen.usage.boundary.UsageReport;
import io.influencegen.usage.boundary.UsageSpan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsageBookTest {
    private final UsageStage stage = new UsageStage();
    private final UserId ada = stage.person("Ada", Role.INFLUENCER);
    private final UserId bob = stage.person("Bob", Role.INFLUENCER);
    private final UsageSpan march = UsageSpan.of(Optional.of("2026-03-01"), Optional.of("2026-03-31"), stage.clock);

    @Test
    void aReportShouldAddUpItsSpanAndNothingElse() {
        stage.used(ada, null, "shapes", "COMPLETED", "2026-03-01", 100);
        stage.used(ada, "Spring", "shapes", "COMPLETED", "2026-03-31", 300);
        stage.used(bob, "Spring", "flux", "FAILED", "2026-03-05", 0);
        stage.used(bob, null, "flux", "CANCELLED", "2026-03-05", 0);
        stage.used(ada, null, "shapes", "COMPLETED", "2026-02-28", 100);
        stage.used(ada, null, "shapes", "COMPLETED", "2026-04-01", 100);
        UsageReport report = report(false);
        assertThat(report.total(), is(new UsageLine("", "", 2, 1, 1, Duration.ofSeconds(8), 4)));
        assertThat(report.waiting(), is(new UsageReport.Waiting(Duration.ofMillis(100), Duration.ofMillis(300))));
        assertThat(keys(report.models()), contains("shapes", "flux"));
        assertThat(keys(report.campaigns()), contains("Spring"));
        assertThat(report.reasons(), is(Map.of("worker-failed", 1L)));
        assertThat("every day has its line", report.days(), hasSize(31));
        assertThat(report.days().get(4).failed(), is(1L));
        assertThat(report.days().get(1).completed(), is(0L));
    }

    @Test
    void whoManagesCampaignsShouldSeeWhatWasMadeForThemAlone() {
        stage.used(ada, null, "shapes", "COMPLETED", "2026-03-01", 100);
        stage.used(bob, "Spring", "flux", "COMPLETED", "2026-03-02", 500);
        assertThat(report(true).total().completed(), is(1L));
        assertThat(report(true).waiting().median(), is(Duration.ofMillis(500)));
        assertThat(keys(report(true).models()), contains("flux"));
        assertThat(keys(list(UsageGrouping.PERSON, true).items()), contains(bob.toString()));
    }

    @Test
    void anEmptySpanShouldBeAReportOfNothing() {
        assertThat(report(false).total(), is(UsageLine.nothing("")));
        assertThat(report(false).waiting().almostAll(), is(Duration.ZERO));
        assertThat(list(UsageGrouping.CAMPAIGN, false).total(), is(0L));
    }

    @Test
    void peopleShouldBeListedByNameTheBusiestFirst() {
        stage.used(ada, null, "shapes", "COMPLETED", "2026-03-01", 0);
        stage.used(bob, null, "shapes", "COMPLETED", "2026-03-01", 0);
        stage.used(bob, null, "shapes", "COMPLETED", "2026-03-02", 0);
        Page<UsageLine> people = list(UsageGrouping.PERSON, false);
        assertThat(people.items().stream().map(UsageLine::label).toList(), contains("Bob", "Ada"));
        assertThat(people.total(), is(2L));
        assertThat(keys(list(UsageGrouping.DAY, false).items()), contains("2026-03-01", "2026-03-02"));
    }

    @Test
    void aReportShouldCostTheSameHoweverMuchThereIs() {
        assertThat(statementsOfReport(), is(2));
        for (int day = 1; day <= 20; day++) {
            UserId person = stage.person("P" + day, Role.INFLUENCER);
            stage.used(person, "C" + day, "m" + day, "COMPLETED", "2026-03-%02d".formatted(day), day);
        }
        assertThat(statementsOfReport(), is(2));
        assertThat(
                stage.database.statements(
                        entities -> stage.book(entities).list(march, UsageGrouping.PERSON, false, ListQuery.first(10))),
                is(2));
    }

    @Test
    void whatTheListDoesNotKnowShouldBeRefused() {
        assertThat(codeOf(() -> listBy(Map.of("persn", "x"), Optional.empty())), is(CommonError.INVALID_VALUE));
        assertThat(
                codeOf(() -> listBy(Map.of(), Optional.of(new ListQuery.Sort("drop table", false)))),
                is(CommonError.INVALID_VALUE));
        assertThat(
                codeOf(() -> UsageSpan.of(Optional.of("2026-04-01"), Optional.of("2026-03-01"), stage.clock)),
                is(CommonError.INVALID_VALUE));
        assertThat(
                codeOf(() -> UsageSpan.of(Optional.of("yesterday"), Optional.empty(), stage.clock)),
                is(CommonError.INVALID_VALUE));
    }

    @Test
    void onesOwnMonthsShouldHaveNoGap() {
        stage.used(ada, null, "shapes", "COMPLETED", "2026-03-01", 0);
        stage.used(ada, null, "shapes", "COMPLETED", "2026-01-31", 0);
        stage.used(bob, null, "shapes", "COMPLETED", "2026-02-01", 0);
        List<UsageLine> months =
                stage.database.call(entities -> stage.book(entities).monthsOf(ada, 3));
        assertThat(keys(months), contains("2026-03-01", "2026-02-01", "2026-01-01"));
        assertThat(months.stream().map(UsageLine::completed).toList(), contains(1L, 0L, 1L));
    }

    @Test
    void onesOwnEntriesShouldBeOnesOwn() {
        stage.used(ada, null, "shapes", "FAILED", "2026-03-01", 0);
        stage.used(bob, null, "shapes", "COMPLETED", "2026-03-01", 0);
        Page<UsageEntry> entries =
                stage.database.call(entities -> stage.book(entities).entriesOf(ada, ListQuery.first(10)));
        assertThat(entries.items().stream().map(UsageEntry::reason).toList(), contains("worker-failed"));
        assertThat(entries.total(), is(1L));
    }

    private UsageReport report(boolean campaignsOnly) {
        return stage.database.call(entities -> stage.book(entities).report(march, campaignsOnly));
    }

    private int statementsOfReport() {
        return stage.database.statements(entities -> stage.book(entities).report(march, false));
    }

    private Page<UsageLine> list(UsageGrouping by, boolean campaignsOnly) {
        return stage.database.call(
                entities -> stage.book(entities).list(march, by, campaignsOnly, ListQuery.first(10)));
    }

    private void listBy(Map<String, String> filters, Optional<ListQuery.Sort> sort) {
        stage.database.run(entities ->
                stage.book(entities).list(march, UsageGrouping.MODEL, false, new ListQuery(filters, sort, 0, 10)));
    }

    private static List<String> keys(List<UsageLine> lines) {
        return lines.stream().map(UsageLine::key).toList();
    }
}
