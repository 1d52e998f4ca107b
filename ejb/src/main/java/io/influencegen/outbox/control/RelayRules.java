package io.influencegen.outbox.control;

import io.influencegen.circuit.boundary.Circuit;
import io.influencegen.outbox.boundary.OutboxChannel;
import io.influencegen.outbox.boundary.OutboxSettings;
import io.influencegen.outbox.boundary.RetryPolicy;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The rules in force, as administrators have set them. */
@Dependent
public class RelayRules {
    private final Settings settings;
    private final Iterable<OutboxChannel> channels;

    @Inject
    public RelayRules(Settings settings, @Any Instance<OutboxChannel> channels) {
        this(settings, (Iterable<OutboxChannel>) channels);
    }

    RelayRules(Settings settings, Iterable<OutboxChannel> channels) {
        this.settings = settings;
        this.channels = channels;
    }

    /** The channel's own, or else those of everything. */
    RetryPolicy retries(String channel) {
        return own(channel, OutboxChannel::retries).orElseGet(this::retries);
    }

    /** The channel's own, or else those of everything. */
    Circuit.Rules circuit(String channel) {
        return own(channel, OutboxChannel::circuit).orElseGet(this::circuit);
    }

    private <T> Optional<T> own(String channel, Function<OutboxChannel, Optional<T>> rule) {
        return StreamSupport.stream(channels.spliterator(), false)
                .filter(known -> known.name().equals(channel))
                .flatMap(known -> rule.apply(known).stream())
                .findFirst();
    }

    private RetryPolicy retries() {
        return new RetryPolicy(
                settings.number(OutboxSettings.ATTEMPTS),
                settings.duration(OutboxSettings.FIRST_PAUSE),
                settings.duration(OutboxSettings.LONGEST_PAUSE));
    }

    private Circuit.Rules circuit() {
        return new Circuit.Rules(
                settings.number(OutboxSettings.CIRCUIT_FAILURES),
                settings.duration(OutboxSettings.CIRCUIT_WINDOW),
                settings.duration(OutboxSettings.CIRCUIT_PAUSE));
    }

    Duration lease() {
        return settings.duration(OutboxSettings.LEASE);
    }
}
