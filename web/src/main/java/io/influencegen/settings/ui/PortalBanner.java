package io.influencegen.settings.ui;

import io.influencegen.settings.boundary.PortalSettings;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The line on top of every page. */
@Named
@ApplicationScoped
public class PortalBanner {
    @Inject
    private Settings settings;

    public String getText() {
        return settings.text(PortalSettings.BANNER);
    }
}
