package io.influencegen.bulk.boundary;

import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Settings of {@code bulk}. */
@ApplicationScoped
public class BulkSettings implements SettingCatalog {
    public static final SettingDefinition MOST_PICTURES =
            SettingDefinition.number("bulk.most-pictures", 10_000, 1, 100_000);
    public static final SettingDefinition MOST_MEGABYTES = SettingDefinition.number("bulk.most-megabytes", 10, 1, 50);

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(MOST_PICTURES, MOST_MEGABYTES);
    }
}
