package io.influencegen.consent.boundary;

import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Settings of {@code consent}. */
@ApplicationScoped
public class ConsentSettings implements SettingCatalog {
    /** Whether staff is asked too; influencers always are. */
    public static final SettingDefinition STAFF = SettingDefinition.flag("consent.staff", false);

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(STAFF);
    }
}
