package io.influencegen.imaging.control;

import static io.influencegen.testdb.Refusals.codeOf;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.imaging.boundary.QueueOverview;
import io.influencegen.imaging.boundary.QueuedPicture;
import io.influencegen.imaging.boundary.TurnPriority;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Selection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QueueOfficeTest {
    private final OfficeStage stage = new OfficeStage();
    private final UserId ada = stage.person("Ada Queue");
    private final UserId bob = stage.person("Bob Queue");
    private final UUID first = stage.queued(ada, 1);
    private final UUID second = stage.queued(bob, 2);
    private final UUID third = stage.queued(ada, 3);
    private final UUID fourth = stage.queued(ada, 4);

    @Test
    void everybodysPicturesShouldBeListedInTheirTurns() {
        assertThat(ids(Map.of()), contains(first, second, third, fourth));
        List<QueuedPicture> all = list(Map.of());
        assertThat(all.stream().map(QueuedPicture::place).toList(), contains(1, 2, 3, 4));
        assertThat(all.get(1).person(), is("Bob Queue"));
        assertThat(ids(Map.of("person", "bob q")), contains(second));
        assertThat("its place among all", list(Map.of("person", "bob q")).get(0).place(), is(2));
        assertThat(ids(Map.of("state", "RUNNING")), is(List.of()));
        assertThat(codeOf(() -> list(Map.of("priority", "URGENT"))), is(CommonError.INVALID_VALUE));
    }

    @Test
    void thoseMovedToTheFrontShouldKeepTheirOrder() {
        assertThat(move(true, fourth, third), is(2));
        assertThat(ids(Map.of()), contains(third, fourth, first, second));
    }

    @Test
    void thoseMovedToTheBackShouldKeepTheirOrder() {
        assertThat(move(false, second, first), is(2));
        assertThat(ids(Map.of()), contains(third, fourth, first, second));
    }

    @Test
    void aCancelledPictureShouldGiveItsQuotaBackOnceAndSayWhy() {
        assertThat(stage.reserved(ada), is(3));
        assertThat(cancel(first), is(true));
        assertThat(cancel(first), is(false));
        assertThat(stage.reserved(ada), is(2));
        assertThat(stage.of(first, "state || ' ' || problem_cause"), is("CANCELLED We need the worker"));
        assertThat(stage.told, hasItem(first + " ended"));
        assertThat(
                stage.one("select outcome from influencegen.usage_entry where generation_id = '" + first + "'"),
                is("CANCELLED"));
    }

    @Test
    void theOverviewShouldSayHowManyWaitAndSinceWhen() {
        stage.clock.advance(Duration.ofMinutes(3));
        QueueOverview overview =
                stage.database.call(entities -> stage.queue(entities).overview());
        assertThat(overview.waiting(), is(4));
        assertThat(overview.oldest(), is(Duration.ofMinutes(3)));
        assertThat(
                overview.lines().get(0),
                is(new QueueOverview.Line(TurnPriority.INTERACTIVE, 4, 2, Duration.ofMinutes(3))));
        assertThat(overview.lines().get(2).waiting(), is(0));
    }

    @Test
    void anUnknownWorkerShouldNotBeDrained() {
        assertThat(
                codeOf(() ->
                        stage.database.run(entities -> stage.queue(entities).drain("http://nowhere.example", true))),
                is(CommonError.NOT_FOUND));
    }

    @Test
    void aReasonShouldBeGiven() {
        assertThat(codeOf(() -> QueueOffice.reason("  ")), is(CommonError.INVALID_VALUE));
        assertThat(codeOf(() -> QueueOffice.reason("x".repeat(501))), is(CommonError.INVALID_VALUE));
    }

    @Test
    void aListShouldCostTheSameHoweverManyThereAre() {
        int few = statements();
        for (int i = 0; i < 20; i++) {
            stage.queued(stage.person("Q" + i), 10 + i);
        }
        assertThat(statements(), is(few));
    }

    private int statements() {
        return stage.database.statements(entities -> stage.queue(entities).list(ListQuery.first(50)));
    }

    private int move(boolean front, UUID... ids) {
        Selection picked = Selection.of(Stream.of(ids).map(UUID::toString).collect(Collectors.toSet()));
        return stage.database.call(entities -> front
                ? stage.queue(entities).toFront(picked)
                : stage.queue(entities).toBack(picked));
    }

    private boolean cancel(UUID id) {
        return stage.database.call(entities -> stage.queue(entities).cancel(id, "We need the worker"));
    }

    private List<QueuedPicture> list(Map<String, String> filters) {
        return stage.database.call(entities -> stage.queue(entities)
                .list(new ListQuery(filters, Optional.empty(), 0, 50))
                .items());
    }

    private List<UUID> ids(Map<String, String> filters) {
        return list(filters).stream().map(QueuedPicture::id).toList();
    }
}
