package io.influencegen.identity.boundary;

import io.influencegen.settings.boundary.SettingCatalog;
import io.influencegen.settings.boundary.SettingDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Settings of {@code identity}. */
@ApplicationScoped
public class IdentitySettings implements SettingCatalog {
    /** The largest picture of a person that is taken, in KiB. */
    public static final SettingDefinition AVATAR_MAX_SIZE =
            SettingDefinition.number("identity.avatar-max-size", 2048, 16, 10_240);

    @Override
    public List<SettingDefinition> definitions() {
        return List.of(AVATAR_MAX_SIZE);
    }
}
