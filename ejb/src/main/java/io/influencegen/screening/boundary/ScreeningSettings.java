package io.influencegen.screening.boundary;

import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Settings of {@code screening}. */
@ApplicationScoped
public class ScreeningSettings implements SettingCatalog {
    /** How good a match must be to be kept, of 100. */
    public static final SettingDefinition THRESHOLD = SettingDefinition.number("screening.threshold", 80, 50, 100);

    /** A list older than this is pointed out. */
    public static final SettingDefinition STALE_AFTER = SettingDefinition.duration(
            "screening.stale-after", Duration.ofDays(30), Duration.ofDays(1), Duration.ofDays(365));

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(THRESHOLD, STALE_AFTER);
    }
}
