package io.influencegen.rest.boundary;

import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Settings of {@code rest}. Where an operator configures a default, it is the default. */
@ApplicationScoped
public class RestSettings implements SettingCatalog {
    private static final int MOST = 1_000_000;

    public static final SettingDefinition RATE_LIMIT =
            SettingDefinition.number("rest.rate-limit", configured("rate-limit", 100), 1, MOST);

    public static final SettingDefinition RATE_BURST =
            SettingDefinition.number("rest.rate-burst", configured("rate-burst", 50), 1, MOST);

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(RATE_LIMIT, RATE_BURST);
    }

    private static int configured(String name, int usual) {
        return ConfigProvider.getConfig()
                .getOptionalValue("influencegen.rest." + name, Integer.class)
                .orElse(usual);
    }
}
