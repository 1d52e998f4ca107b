package io.influencegen.outbox.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.influencegen.circuit.boundary.Circuit;
import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.OutboxChannel;
import io.influencegen.outbox.boundary.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a channel may say of its own messages. */
class ChannelRulesTest {
    private final RelayStage stage = new RelayStage();
    private final ScriptedChannel channel = new ScriptedChannel();
    private final RelayEngine relay = stage.relay("node-a", channel);

    @Test
    void aChannelShouldBeTriedAsItWantsToBe() {
        stage.channels.add(impatient());
        channel.answer(DeliveryResult.failed("down"));
        UUID id = enqueue();
        for (int tries = 0; tries < 2; tries++) {
            relay.tick();
            stage.clock.advance(Duration.ofMinutes(10));
        }
        relay.tick();
        assertThat(channel.seen, hasSize(2));
        assertThat(stage.stateOf(id), is("DEAD"));
    }

    @Test
    void anotherChannelShouldBeTriedAsTheSettingsHaveIt() {
        channel.answer(DeliveryResult.failed("down"));
        UUID id = enqueue();
        relay.tick();
        stage.clock.advance(Duration.ofMinutes(1));
        relay.tick();
        assertThat(stage.stateOf(id), is("PENDING"));
    }

    @Test
    void whatNobodyNeedsAnyMoreShouldBeDiscardedWithoutADeath() {
        channel.answer(DeliveryResult.needless("It was cancelled"));
        UUID id = enqueue();
        relay.tick();
        assertThat(stage.stateOf(id), is("DISCARDED"));
        assertThat(stage.attemptsOf(id), is(List.of("NEEDLESS")));
        assertThat(stage.deaths, hasSize(0));
    }

    @Test
    void aChannelShouldSpareItsDestinationsAsItWantsTo() {
        stage.channels.add(impatient());
        channel.answer(DeliveryResult.failed("down"));
        enqueue();
        assertThat(isSpared(), is(false));
        relay.tick();
        assertThat(isSpared(), is(true));
        stage.clock.advance(Duration.ofMinutes(9));
        assertThat(isSpared(), is(true));
        stage.clock.advance(Duration.ofMinutes(1));
        assertThat(isSpared(), is(false));
    }

    private boolean isSpared() {
        return stage.database.call(
                entities -> stage.ledger(entities).isSpared(ScriptedChannel.NAME, "https://a.example"));
    }

    private UUID enqueue() {
        return stage.enqueue(ScriptedChannel.NAME, "https://a.example", "key-1");
    }

    private static OutboxChannel impatient() {
        return new OutboxChannel() {
            @Override
            public String name() {
                return ScriptedChannel.NAME;
            }

            @Override
            public DeliveryResult deliver(Delivery delivery) {
                throw new IllegalStateException();
            }

            @Override
            public Optional<RetryPolicy> retries() {
                return Optional.of(new RetryPolicy(2, Duration.ofSeconds(2), Duration.ofSeconds(2)));
            }

            @Override
            public Optional<Circuit.Rules> circuit() {
                return Optional.of(new Circuit.Rules(1, Duration.ofMinutes(2), Duration.ofMinutes(10)));
            }
        };
    }
}
