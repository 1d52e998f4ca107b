package io.influencegen.job.boundary;

import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Settings of {@code job}: when a run counts as late. */
@ApplicationScoped
public class JobSettings implements SettingCatalog {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** So long after its time a scheduled run that has not begun is late. */
    public static final SettingDefinition LATE_AFTER =
            SettingDefinition.duration("job.late-after", Duration.ofMinutes(15), MINUTE, Duration.ofDays(1));

    /** An attempt that runs longer is told of. */
    public static final SettingDefinition LONG_AFTER =
            SettingDefinition.duration("job.long-after", Duration.ofHours(6), MINUTE, Duration.ofDays(30));

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(LATE_AFTER, LONG_AFTER);
    }
}
