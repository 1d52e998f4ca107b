package io.influencegen.portal.ui;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** What the frame of every page shows. */
@Named
@RequestScoped
public class Portal {
    @Inject
    private RequestContext context;

    public Caller getCaller() {
        return context.caller();
    }

    public String getCallerName() {
        return context.caller().name();
    }

    public List<PortalPage> getNavigation() {
        return Stream.of(PortalPage.values())
                .filter(page -> page.getSection() != PortalPage.Section.NONE && page.allows(context.caller()))
                .toList();
    }
}
