package io.influencegen.settings.control;

import io.influencegen.listing.boundary.PageSize;
import io.influencegen.settings.boundary.PortalSettings;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The size that administrators chose. */
@ApplicationScoped
class ChosenPageSize implements PageSize {
    @Inject
    private Settings settings;

    @Override
    public int rows() {
        return settings.number(PortalSettings.LIST_PAGE_SIZE);
    }
}
