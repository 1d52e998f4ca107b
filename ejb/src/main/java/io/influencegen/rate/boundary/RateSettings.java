package io.influencegen.rate.boundary;

import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Settings of {@code rate}. */
@ApplicationScoped
public class RateSettings implements SettingCatalog {
    private static final int MOST = 1_000_000;

    public static final SettingDefinition RATE_LIMIT = SettingDefinition.number("rate.limit", 100, 1, MOST);

    public static final SettingDefinition RATE_BURST = SettingDefinition.number("rate.burst", 50, 1, MOST);

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(RATE_LIMIT, RATE_BURST);
    }
}
