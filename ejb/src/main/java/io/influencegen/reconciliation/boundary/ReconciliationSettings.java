package io.influencegen.reconciliation.boundary;

import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** How long what belongs to comparisons is kept. */
@ApplicationScoped
public class ReconciliationSettings implements SettingCatalog {
    private static final Duration SHORTEST = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(3650);

    public static final SettingDefinition KEEP_FILES =
            SettingDefinition.duration("reconciliation.keep-files", Duration.ofDays(30), SHORTEST, LONGEST);
    public static final SettingDefinition KEEP_RUNS =
            SettingDefinition.duration("reconciliation.keep-runs", Duration.ofDays(730), SHORTEST, LONGEST);
    public static final SettingDefinition KEEP_DIFFERENCES =
            SettingDefinition.duration("reconciliation.keep-differences", Duration.ofDays(1825), SHORTEST, LONGEST);

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(KEEP_FILES, KEEP_RUNS, KEEP_DIFFERENCES);
    }
}
