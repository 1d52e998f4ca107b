package io.influencegen.imaging.boundary;

import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Settings of {@code imaging}: what may be asked for, and how patient the product is with workers. */
@ApplicationScoped
public class ImagingSettings implements SettingCatalog {
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Pictures of one wish. */
    public static final SettingDefinition MOST_PICTURES = SettingDefinition.number("imaging.most-pictures", 8, 1, 100);
    /** Steps, whatever more a model allows. */
    public static final SettingDefinition MOST_STEPS = SettingDefinition.number("imaging.most-steps", 60, 1, 1000);
    /** Pixels of the longer side, whatever more a model allows. */
    public static final SettingDefinition LONGEST_SIDE =
            SettingDefinition.number("imaging.longest-side", 2048, 64, 8192);
    /** Pictures of one person that may wait at once. */
    public static final SettingDefinition MOST_WAITING =
            SettingDefinition.number("imaging.most-waiting", 500, 1, 100_000);
    /** Tries before a picture is a dead letter. */
    public static final SettingDefinition ATTEMPTS = SettingDefinition.number("imaging.attempts", 4, 1, 20);
    /** The longest wait after the first failed try; four times as long after each further one. */
    public static final SettingDefinition FIRST_PAUSE =
            SettingDefinition.duration("imaging.first-pause", Duration.ofSeconds(2), SECOND, Duration.ofHours(1));

    public static final SettingDefinition LONGEST_PAUSE =
            SettingDefinition.duration("imaging.longest-pause", Duration.ofMinutes(1), SECOND, Duration.ofHours(1));
    /** So many failures of a worker within the window spare it for the pause. */
    public static final SettingDefinition CIRCUIT_FAILURES =
            SettingDefinition.number("imaging.circuit-failures", 5, 1, 100);

    public static final SettingDefinition CIRCUIT_WINDOW =
            SettingDefinition.duration("imaging.circuit-window", Duration.ofMinutes(1), SECOND, Duration.ofHours(1));
    public static final SettingDefinition CIRCUIT_PAUSE =
            SettingDefinition.duration("imaging.circuit-pause", Duration.ofMinutes(5), SECOND, Duration.ofHours(24));
    /** How long a picture waits for a worker that offers its model. */
    public static final SettingDefinition LONGEST_WAIT = SettingDefinition.duration(
            "imaging.longest-wait", Duration.ofHours(24), Duration.ofMinutes(1), Duration.ofDays(30));

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(
                MOST_PICTURES,
                MOST_STEPS,
                LONGEST_SIDE,
                MOST_WAITING,
                ATTEMPTS,
                FIRST_PAUSE,
                LONGEST_PAUSE,
                CIRCUIT_FAILURES,
                CIRCUIT_WINDOW,
                CIRCUIT_PAUSE,
                LONGEST_WAIT);
    }
}
