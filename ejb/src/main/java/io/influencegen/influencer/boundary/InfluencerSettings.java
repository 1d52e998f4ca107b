package io.influencegen.influencer.boundary;

import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Settings of {@code influencer}. */
@ApplicationScoped
public class InfluencerSettings implements SettingCatalog {
    /** How old in years who registers has to be. */
    public static final SettingDefinition LEAST_AGE = SettingDefinition.number("influencer.least-age", 18, 13, 99);

    /** How many social profiles one person may have. */
    public static final SettingDefinition MOST_PROFILES =
            SettingDefinition.number("influencer.most-profiles", 20, 1, 100);

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(LEAST_AGE, MOST_PROFILES);
    }
}
