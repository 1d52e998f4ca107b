package io.influencegen.usage.boundary;

import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Settings of {@code usage}: pictures a month, by role; whoever has several roles has the most of them. */
@ApplicationScoped
public class UsageSettings implements SettingCatalog {
    private static final int MOST = 1_000_000;

    public static final SettingDefinition INFLUENCER = SettingDefinition.number("usage.quota-influencer", 100, 0, MOST);
    public static final SettingDefinition CAMPAIGN_MANAGER =
            SettingDefinition.number("usage.quota-campaign-manager", 1000, 0, MOST);
    public static final SettingDefinition ADMINISTRATOR =
            SettingDefinition.number("usage.quota-administrator", 1000, 0, MOST);
    /** Of a campaign that has no limit of its own. */
    public static final SettingDefinition CAMPAIGN = SettingDefinition.number("usage.quota-campaign", 5000, 0, MOST);

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(INFLUENCER, CAMPAIGN_MANAGER, ADMINISTRATOR, CAMPAIGN);
    }
}
