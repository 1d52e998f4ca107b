package io.influencegen.outbox.boundary;

import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Settings of {@code outbox}: how patient it is with those it delivers to. */
@ApplicationScoped
public class OutboxSettings implements SettingCatalog {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    /** Tries of a message before it is dead; of those handed in from now on. */
    public static final SettingDefinition ATTEMPTS = SettingDefinition.number("outbox.attempts", 5, 1, 20);

    /** The longest wait after the first try; after each further one it is four times as long. */
    public static final SettingDefinition FIRST_PAUSE =
            SettingDefinition.duration("outbox.first-pause", Duration.ofSeconds(15), SECOND, HOUR);

    public static final SettingDefinition LONGEST_PAUSE =
            SettingDefinition.duration("outbox.longest-pause", Duration.ofMinutes(30), SECOND, DAY);

    /** So many failures within {@link #CIRCUIT_WINDOW} spare a destination for {@link #CIRCUIT_PAUSE}. */
    public static final SettingDefinition CIRCUIT_FAILURES =
            SettingDefinition.number("outbox.circuit-failures", 5, 1, 100);

    public static final SettingDefinition CIRCUIT_WINDOW =
            SettingDefinition.duration("outbox.circuit-window", Duration.ofMinutes(1), SECOND, HOUR);

    public static final SettingDefinition CIRCUIT_PAUSE =
            SettingDefinition.duration("outbox.circuit-pause", Duration.ofMinutes(5), SECOND, DAY);

    /** How long a node has for a try; after that another node takes the message over. */
    public static final SettingDefinition LEASE = SettingDefinition.duration(
            "outbox.lease", Duration.ofMinutes(1), Duration.ofSeconds(5), Duration.ofMinutes(15));

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(ATTEMPTS, FIRST_PAUSE, LONGEST_PAUSE, CIRCUIT_FAILURES, CIRCUIT_WINDOW, CIRCUIT_PAUSE, LEASE);
    }
}
