package io.influencegen.outbox.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.OutboxDetail;
import io.influencegen.outbox.boundary.OutboxItem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutboxOperationsTest {
    private final RelayStage stage = new RelayStage();
    private final ScriptedChannel channel = new ScriptedChannel();
    private final RelayEngine relay = stage.relay("node-a", channel);

    @Test
    void aThousandDeadLettersShouldBeReplayedInOneCall() {
        stage.database.run(entities -> entities.createNativeQuery("""
                        insert into influencegen.outbox_message (id, channel, destination, payload, headers,
                            idempotency_key, state, attempts, max_attempts, next_attempt_at, created_at, settled_at,
                            correlation_id, created_by)
                        select gen_random_uuid(), 'scripted', 'https://receiver.example/', '{}', '{}', 'k' || n, 'DEAD',
                               5, 5, now(), now(), now(), '', 'test'
                          from generate_series(1, 1000) n""").executeUpdate());
        ListQuery dead = query(Map.of("state", "DEAD", "channel", "scripted"));
        assertThat(call(desk -> desk.countReplayable(Selection.allBut(dead, Set.of()))), is(1000));
        assertThat(call(desk -> desk.replay(Selection.allBut(dead, Set.of()))), is(1000));
        assertThat(stage.count("state = 'PENDING' and attempts = 0"), is(1000L));
        assertThat("the relay takes them", stage.take("node-a", 50), hasSize(50));
    }

    @Test
    void replayShouldRefuseADeliveredMessage() {
        UUID id = enqueue("k1");
        relay.tick();
        DomainException refused = assertThrows(DomainException.class, () -> run(desk -> desk.replay(id)));
        assertThat(refused.code().key(), is("outbox-wrong-state"));
        assertThat(refused.details(), is(List.of("DELIVERED")));
    }

    @Test
    void aCorrectedDestinationShouldBeUsed() {
        UUID id = dead("k1");
        channel.answer(DeliveryResult.delivered(200));
        run(desk -> desk.correctAndReplay(id, "https://better.example/", "{\"n\":2}"));
        relay.tick();
        assertThat(channel.seen.get(1).destination(), is("https://better.example/"));
        assertThat(channel.seen.get(1).payload(), is("{\"n\":2}"));
        assertThat(stage.stateOf(id), is("DELIVERED"));
    }

    @Test
    void discardShouldKeepItsReasonAndTouchNothingDelivered() {
        UUID delivered = enqueue("k1");
        relay.tick();
        UUID dead = dead("k2");
        assertThat(call(desk -> desk.discard(picked(delivered, dead), "the receiver is gone")), is(1));
        assertThat(detail(dead).item().lastError(), is("the receiver is gone"));
        assertThat(stage.stateOf(delivered), is("DELIVERED"));
    }

    @Test
    void theListShouldFilterAndSayHowManyMatch() {
        enqueue("alpha");
        dead("beta");
        enqueue("be%ta");
        assertThat(list(Map.of("text", "ta")).total(), is(2L));
        assertThat("a percent sign is no wildcard", list(Map.of("text", "e%t")).total(), is(1L));
        assertThat(
                list(Map.of("state", "DEAD", "from", "2026-03-01", "to", "2026-03-01"))
                        .items(),
                hasSize(2));
        assertThat(list(Map.of("to", "2026-02-28")).total(), is(0L));
    }

    @Test
    void anUnknownFilterShouldBeAnErrorAndNeverShowEverything() {
        DomainException refused = assertThrows(DomainException.class, () -> list(Map.of("stat", "DEAD")));
        assertThat(refused.getMessage(), containsString("stat"));
        assertThrows(DomainException.class, () -> list(Map.of("state", "LOST")));
        assertThrows(DomainException.class, () -> list(Map.of("from", "yesterday")));
    }

    @Test
    void cleaningShouldForgetOnlyWhatWasSettledLongAgo() {
        enqueue("old");
        relay.tick();
        dead("dead");
        stage.clock.advance(Duration.ofDays(31));
        channel.answer(DeliveryResult.delivered(200));
        enqueue("new");
        relay.tick();
        int forgotten = stage.database.call(entities -> new OutboxCleaning(new ReplayRepository(entities), stage.clock)
                .forgetOlderThan(Duration.ofDays(30), 100));
        assertThat(forgotten, is(1));
        assertThat(stage.count("idempotency_key in ('dead', 'new')"), is(2L));
    }

    private UUID enqueue(String key) {
        return stage.enqueue(ScriptedChannel.NAME, "https://receiver.example/hook", key);
    }

    private UUID dead(String key) {
        channel.answer(DeliveryResult.refused(410, "HTTP 410"));
        UUID id = enqueue(key);
        relay.tick();
        return id;
    }

    private OutboxDetail detail(UUID id) {
        return stage.database.call(
                entities -> new OutboxViewRepository(entities).find(id).orElseThrow());
    }

    private Page<OutboxItem> list(Map<String, String> filters) {
        return stage.database.call(entities -> new OutboxViewRepository(entities).list(query(filters)));
    }

    private static ListQuery query(Map<String, String> filters) {
        return new ListQuery(filters, Optional.empty(), 0, 50);
    }

    private void run(Consumer<OutboxOperations> work) {
        call(desk -> {
            work.accept(desk);
            return true;
        });
    }

    private <T> T call(Function<OutboxOperations, T> work) {
        return stage.database.call(entities -> work.apply(new OutboxOperations(
                new ReplayRepository(entities),
                new OutboxViewRepository(entities),
                new CircuitRepository(entities),
                stage.news(),
                new RequestContext(),
                stage.clock)));
    }

    private static Selection picked(UUID... ids) {
        return Selection.of(Stream.of(ids).map(UUID::toString).collect(Collectors.toSet()));
    }
}
