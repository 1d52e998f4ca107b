package io.influencegen.portal.ui;

import java.util.List;
import java.util.Locale;

/** One headed part of the side navigation, with the pages the caller may open. */
public final class NavigationGroup {
    private final PortalPage.Section section;
    private final List<PortalPage> pages;

    NavigationGroup(PortalPage.Section section, List<PortalPage> pages) {
        this.section = section;
        this.pages = pages;
    }

    boolean isShown() {
        return section != PortalPage.Section.NONE && !pages.isEmpty();
    }

    public String getKey() {
        return section.name().toLowerCase(Locale.ROOT);
    }

    public String getTitleKey() {
        return "section." + getKey();
    }

    public List<PortalPage> getPages() {
        return pages;
    }
}
