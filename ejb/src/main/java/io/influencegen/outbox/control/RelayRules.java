package io.influencegen.outbox.control;

import io.influencegen.circuit.boundary.Circuit;
import io.influencegen.outbox.boundary.OutboxSettings;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;

/** The rules in force, as administrators have set them. */
@Dependent
public class RelayRules {
    private final Settings settings;

    @Inject
    public RelayRules(Settings settings) {
        this.settings = settings;
    }

    RetryPolicy retries() {
        return new RetryPolicy(
                settings.number(OutboxSettings.ATTEMPTS),
                settings.duration(OutboxSettings.FIRST_PAUSE),
                settings.duration(OutboxSettings.LONGEST_PAUSE));
    }

    Circuit.Rules circuit() {
        return new Circuit.Rules(
                settings.number(OutboxSettings.CIRCUIT_FAILURES),
                settings.duration(OutboxSettings.CIRCUIT_WINDOW),
                settings.duration(OutboxSettings.CIRCUIT_PAUSE));
    }

    Duration lease() {
        return settings.duration(OutboxSettings.LEASE);
    }
}
