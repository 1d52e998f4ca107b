package io.influencegen.outbox.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.OutboxMessage;
import io.influencegen.outbox.boundary.OutboxSettings;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelayEngineTest {
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final DeliveryResult DOWN = DeliveryResult.failed("The receiver does not accept connections");

    private final RelayStage stage = new RelayStage();
    private final ScriptedChannel channel = new ScriptedChannel();
    private final RelayEngine relay = stage.relay("node-a", channel);

    @Test
    void aMessageShouldArriveWithAllItWasGiven() {
        UUID id = enqueue("k1");
        relay.tick();
        Delivery delivery = channel.seen.get(0);
        assertThat(delivery.idempotencyKey(), is("k1"));
        assertThat(delivery.payload(), is("{\"n\":1}"));
        assertThat(delivery.headers().get("X-Kind"), is("test"));
        assertThat(stage.stateOf(id), is("DELIVERED"));
        assertThat(stage.attemptsOf(id), is(List.of("DELIVERED")));
    }

    @Test
    void theSameEffectEnqueuedTwiceShouldHappenOnce() {
        UUID first = enqueue("once");
        UUID second = enqueue("once");
        relay.tick();
        assertThat(second, is(first));
        assertThat(channel.seen, hasSize(1));
    }

    @Test
    void nothingShouldRemainOfATransactionThatRollsBack() {
        try {
            stage.database.run(entities -> {
                stage.ledger(entities).enqueue(OutboxMessage.of("scripted", "there", "{}", "lost"));
                throw new IllegalStateException("the change failed");
            });
        } catch (IllegalStateException expected) {
            relay.tick();
        }
        assertThat(channel.seen, is(empty()));
    }

    @Test
    void aReceiverThatIsDownShouldBeTriedFiveTimesAndThenBeDead() {
        channel.answer(DOWN);
        UUID id = enqueue("k1");
        for (int i = 0; i < 5; i++) {
            relay.tick();
            stage.clock.advance(Duration.ofHours(1));
        }
        relay.tick();
        assertThat(channel.seen, hasSize(5));
        assertThat(stage.stateOf(id), is("DEAD"));
        assertThat(stage.attemptsOf(id), hasSize(5));
        assertThat(stage.deaths, contains("The receiver does not accept connections"));
    }

    @Test
    void aTryThatFailsShouldNotBeRepeatedAtOnceButLater() {
        channel.answer(DeliveryResult.failed(429, "HTTP 429", Optional.of(Duration.ofMinutes(2))));
        UUID id = enqueue("k1");
        relay.tick();
        channel.answer(DeliveryResult.delivered(200));
        stage.clock.advance(Duration.ofSeconds(119));
        relay.tick();
        assertThat("waits as long as the receiver asked", stage.stateOf(id), is("PENDING"));
        stage.clock.advance(Duration.ofSeconds(1));
        relay.tick();
        assertThat(stage.stateOf(id), is("DELIVERED"));
        assertThat(stage.attemptsOf(id), is(List.of("FAILED", "DELIVERED")));
    }

    @Test
    void aPostponedMessageShouldWaitForeverWithoutCountingAsTried() {
        channel.answer(DeliveryResult.postponed("No server is configured", Duration.ofMinutes(5)));
        UUID id = enqueue("k1");
        for (int i = 0; i < 20; i++) {
            relay.tick();
            relay.tick();
            stage.clock.advance(Duration.ofMinutes(5));
        }
        assertThat(channel.seen, hasSize(20));
        assertThat(
                stage.count("state = 'PENDING' and attempts = 0 and last_error = 'No server is configured'"), is(1L));
        channel.answer(DeliveryResult.delivered(200));
        relay.tick();
        assertThat("nothing else of the destination was held back", stage.stateOf(id), is("DELIVERED"));
        assertThat(stage.attemptsOf(id), is(List.of("DELIVERED")));
    }

    @Test
    void aRefusalShouldBeDeadAtOnceWithItsReason() {
        channel.answer(DeliveryResult.refused(404, "HTTP 404"));
        UUID id = enqueue("k1");
        relay.tick();
        assertThat(stage.stateOf(id), is("DEAD"));
        assertThat(stage.count("state = 'DEAD' and last_status = 404 and last_error = 'HTTP 404'"), is(1L));
    }

    @Test
    void aChannelThatThrowsShouldOnlyFailItsOwnMessage() {
        channel.answer(delivery -> {
            if (delivery.idempotencyKey().equals("bad")) {
                throw new IllegalStateException("a defect");
            }
            return DeliveryResult.delivered(200);
        });
        UUID bad = enqueue("bad");
        UUID good = enqueue("good");
        relay.tick();
        assertThat(stage.stateOf(bad), is("PENDING"));
        assertThat(stage.stateOf(good), is("DELIVERED"));
    }

    @Test
    void whatADeadNodeHeldShouldBeDeliveredAgainUnderTheSameKey() {
        UUID id = enqueue("k1");
        Delivery crashed = stage.take("node-dead", 8).get(0);
        relay.tick();
        assertThat("the lease still holds", channel.seen, is(empty()));
        stage.clock.advance(LEASE);
        relay.tick();
        assertThat(channel.seen.get(0).idempotencyKey(), is(crashed.idempotencyKey()));
        assertThat(stage.stateOf(id), is("DELIVERED"));
        assertThat(stage.attemptsOf(id), is(List.of("LEASE_EXPIRED", "DELIVERED")));
    }

    @Test
    void aResultThatComesAfterItsLeaseShouldChangeNothing() {
        UUID id = enqueue("k1");
        Delivery late = stage.take("node-slow", 8).get(0);
        stage.clock.advance(LEASE);
        relay.tick();
        stage.record(late, DOWN, stage.clock.instant(), Duration.ZERO);
        assertThat(stage.stateOf(id), is("DELIVERED"));
    }

    @Test
    void aMessageThatKillsEveryNodeShouldEndAsDead() {
        UUID id = enqueue("poison");
        for (int i = 0; i < 5; i++) {
            stage.take("node-" + i, 8);
            stage.clock.advance(LEASE);
        }
        relay.tick();
        assertThat(stage.stateOf(id), is("DEAD"));
        assertThat(stage.deaths, contains("1 with their node"));
    }

    @Test
    void twoRelaysShouldNeverHoldTheSameMessage() throws InterruptedException {
        IntStream.range(0, 200).forEach(i -> enqueue("k" + i));
        ExecutorService threads = Executors.newFixedThreadPool(10);
        RelayEngine first = stage.relay("node-a", channel, threads, 4);
        RelayEngine second = stage.relay("node-b", channel, threads, 4);
        CountDownLatch delivered = new CountDownLatch(200);
        channel.answer(delivery -> {
            delivered.countDown();
            return DeliveryResult.delivered(200);
        });
        threads.execute(first::tick);
        threads.execute(second::tick);
        assertThat(delivered.await(60, TimeUnit.SECONDS), is(true));
        first.stop(Duration.ofSeconds(10));
        second.stop(Duration.ofSeconds(10));
        threads.shutdown();
        Set<String> keys = channel.seen.stream().map(Delivery::idempotencyKey).collect(Collectors.toSet());
        assertThat(channel.seen, hasSize(200));
        assertThat(
                keys,
                is(equalTo(new HashSet<>(
                        IntStream.range(0, 200).mapToObj(i -> "k" + i).toList()))));
        assertThat(stage.count("state = 'DELIVERED'"), is(200L));
    }

    @Test
    void aStoppingRelayShouldGiveBackWhatItCouldNotFinish() throws InterruptedException {
        UUID id = enqueue("k1");
        ExecutorService threads = Executors.newSingleThreadExecutor();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        channel.answer(delivery -> {
            begun.countDown();
            await(mayEnd);
            return DeliveryResult.delivered(200);
        });
        RelayEngine stopping = stage.relay("node-b", channel, threads, 2);
        stopping.tick();
        await(begun);
        stopping.stop(Duration.ofMillis(50));
        enqueue("k2");
        stopping.tick();
        assertThat(stage.stateOf(id), is("PENDING"));
        assertThat("a stopped relay takes nothing", stage.count("state = 'PENDING' and attempts = 0"), is(2L));
        mayEnd.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS), is(true));
    }

    @Test
    void aDestinationInTroubleShouldBeSparedUntilAProbeSucceeds() {
        channel.answer(DOWN);
        IntStream.range(0, 5).forEach(i -> enqueue("k" + i));
        relay.tick();
        assertThat(channel.seen, hasSize(5));
        IntStream.range(5, 8).forEach(i -> enqueue("k" + i));
        UUID elsewhere = stage.enqueue("scripted", "https://well.example/", "other");
        stage.clock.advance(Duration.ofSeconds(299));
        channel.answer(delivery -> delivery.destination().contains("well") ? DeliveryResult.delivered(200) : DOWN);
        relay.tick();
        assertThat("open: only the other destination is tried", channel.seen, hasSize(6));
        assertThat(stage.stateOf(elsewhere), is("DELIVERED"));

        stage.clock.advance(Duration.ofSeconds(1));
        relay.tick();
        assertThat("one probe, which fails", channel.seen, hasSize(7));
        stage.clock.advance(Duration.ofSeconds(299));
        relay.tick();
        assertThat("open as long again", channel.seen, hasSize(7));

        channel.answer(DeliveryResult.delivered(200));
        stage.clock.advance(Duration.ofHours(1));
        relay.tick();
        assertThat(stage.count("state = 'DELIVERED'"), is(9L));
    }

    @Test
    void theRulesShouldBeThoseAdministratorsHaveSet() {
        stage.chosen.put(OutboxSettings.ATTEMPTS.key(), "2");
        stage.chosen.put(OutboxSettings.FIRST_PAUSE.key(), "1s");
        stage.chosen.put(OutboxSettings.CIRCUIT_FAILURES.key(), "2");
        stage.chosen.put(OutboxSettings.CIRCUIT_PAUSE.key(), "10s");
        channel.answer(DOWN);
        UUID id = enqueue("k1");
        relay.tick();
        stage.clock.advance(Duration.ofSeconds(1));
        relay.tick();
        assertThat(stage.stateOf(id), is("DEAD"));
        enqueue("k2");
        stage.clock.advance(Duration.ofSeconds(9));
        relay.tick();
        assertThat("open", channel.seen, hasSize(2));
        stage.clock.advance(Duration.ofSeconds(1));
        relay.tick();
        assertThat("probed", channel.seen, hasSize(3));
    }

    private UUID enqueue(String key) {
        return stage.enqueue(ScriptedChannel.NAME, "https://receiver.example/hook", key);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS), is(true));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
