package io.influencegen.audit.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEventView;
import io.influencegen.audit.boundary.Outcome;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What any store of audit events does. Events cannot be removed, so each test looks at those of a target of its own. */
interface AuditRepositoryContract {
    Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    <T> T inTransaction(Function<AuditRepository, T> work);

    @Test
    default void anEventShouldBeFoundAsItWasRecorded() {
        AuditEventView event = story().add("settings.changed", NOON, Outcome.SUCCESS);
        assertThat(inTransaction(events -> events.find(event.id())), is(Optional.of(event)));
    }

    @Test
    default void anUnknownEventShouldNotBeFound() {
        assertThat(inTransaction(events -> events.find(UUID.randomUUID())), is(Optional.empty()));
    }

    @Test
    default void theNewestShouldComeFirst() {
        Story story = story();
        AuditEventView older = story.add("a.done", NOON, Outcome.SUCCESS);
        AuditEventView newer = story.add("a.done", NOON.plusSeconds(1), Outcome.SUCCESS);
        assertThat(story.list(Map.of()).items(), contains(newer, older));
        ListQuery oldestFirst = new ListQuery(story.own(Map.of()), Optional.of(new ListQuery.Sort("at", false)), 0, 10);
        assertThat(inTransaction(events -> events.list(oldestFirst)).items(), contains(older, newer));
    }

    @Test
    default void aPageShouldSayHowManyMatchInAll() {
        Story story = story();
        for (int i = 0; i < 5; i++) {
            story.add("a.done", NOON.plusSeconds(i), Outcome.SUCCESS);
        }
        Page<AuditEventView> page =
                inTransaction(events -> events.list(new ListQuery(story.own(Map.of()), Optional.empty(), 2, 2)));
        assertThat(page.items(), hasSize(2));
        assertThat(page.total(), is(5L));
    }

    @Test
    default void filtersShouldNarrow() {
        Story story = story();
        AuditEventView signIn = story.add("identity.signed-in", NOON, Outcome.SUCCESS);
        AuditEventView refusal = story.add("page.refused", NOON.plus(Duration.ofDays(1)), Outcome.REFUSED);
        assertThat(story.list(Map.of("action", "identity")).items(), contains(signIn));
        assertThat(story.list(Map.of("action", "identity.signed-in")).items(), contains(signIn));
        assertThat(story.list(Map.of("action", "ident")).items(), is(empty()));
        assertThat(story.list(Map.of("outcome", "refused")).items(), contains(refusal));
        assertThat(story.list(Map.of("from", "2026-11-21")).items(), contains(refusal));
        assertThat(story.list(Map.of("to", "2026-11-20")).items(), contains(signIn));
        assertThat(story.list(Map.of("text", "PAGE.ref")).items(), contains(refusal));
        assertThat(story.list(Map.of("text", "100%")).items(), is(empty()));
        assertThat(story.list(Map.of("actor", signIn.actor().accountId())).items(), hasSize(2));
        assertThat(story.list(Map.of("actor", "audra")).items(), hasSize(2));
        assertThat(story.list(Map.of("target-type", "nothing")).items(), is(empty()));
    }

    @Test
    default void unknownFiltersOrdersAndValuesShouldBeRefused() {
        Story story = story();
        assertThrows(DomainException.class, () -> story.list(Map.of("colour", "red")));
        assertThrows(DomainException.class, () -> story.list(Map.of("outcome", "maybe")));
        assertThrows(DomainException.class, () -> story.list(Map.of("from", "yesterday")));
        ListQuery byIp = new ListQuery(Map.of(), Optional.of(new ListQuery.Sort("ip", false)), 0, 10);
        assertThrows(DomainException.class, () -> inTransaction(events -> events.list(byIp)));
    }

    @Test
    default void aWalkShouldMeetEveryEventOnceAlsoWithinOneMoment() {
        Story story = story();
        for (int i = 0; i < 1101; i++) {
            story.add("a.done", NOON, Outcome.SUCCESS);
        }
        List<UUID> met = new ArrayList<>();
        ListQuery query = new ListQuery(story.own(Map.of()), Optional.empty(), 0, 10);
        inTransaction(events -> {
            new AuditWalk(events).forEach(query, event -> met.add(event.id()));
            return true;
        });
        assertThat(met, hasSize(1101));
        assertThat(met.stream().distinct().toList(), hasSize(1101));
    }

    @Test
    default void actionsShouldBeListedOnce() {
        Story story = story();
        String action = "story.s" + story.target.replace("-", "");
        story.add(action, NOON, Outcome.SUCCESS);
        story.add(action, NOON, Outcome.SUCCESS);
        List<String> actions = inTransaction(AuditRepository::actions);
        assertThat(actions, hasItem(action));
        assertThat(actions.stream().distinct().toList(), hasSize(actions.size()));
    }

    @Test
    default void eventsShouldBeCountedByTheirDayInUtc() {
        LocalDate day =
                LocalDate.of(2100, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(100_000));
        Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Story story = story();
        story.add("a.done", midnight, Outcome.SUCCESS);
        story.add("a.done", midnight.plus(Duration.ofHours(23)), Outcome.SUCCESS);
        assertThat(inTransaction(events -> events.countsByDay(midnight)).get(day), is(2L));
    }

    private Story story() {
        return new Story(this, UUID.randomUUID().toString());
    }

    /** Events about one target. */
    record Story(AuditRepositoryContract stage, String target) {
        private static final UserId AUDRA = UserId.of("01990000-0000-7000-8000-000000000001");

        AuditEventView add(String action, Instant at, Outcome outcome) {
            AuditEventView event = new AuditEventView(
                    UUID.randomUUID(),
                    at,
                    AuditEventView.Actor.of("Audra Auditor", Optional.of(AUDRA)),
                    action,
                    new AuditEventView.Target("story", target),
                    Map.of("value", "“old” \\ {}"),
                    Map.of("value", "new"),
                    new AuditEventView.Origin("127.0.0.1", "c-1", "node-a"),
                    outcome);
            stage.inTransaction(events -> {
                events.add(event);
                return true;
            });
            return event;
        }

        Map<String, String> own(Map<String, String> filters) {
            Map<String, String> all = new HashMap<>(filters);
            all.put("target", target);
            return all;
        }

        Page<AuditEventView> list(Map<String, String> filters) {
            ListQuery query = new ListQuery(own(filters), Optional.empty(), 0, 50);
            return stage.inTransaction(events -> events.list(query));
        }
    }
}
