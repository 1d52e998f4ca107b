package io.influencegen.identity.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.identity.boundary.ProfileDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The picture of whoever looks at the page, for its frame. */
@Named("portrait")
@RequestScoped
public class PortraitView {
    @Inject
    private ProfileDesk desk;

    @Inject
    private RequestContext context;

    private String path;

    /** Where it is, changing whenever it does; empty shows initials. */
    public String getPath() {
        if (path == null) {
            path = context.caller()
                    .user()
                    .flatMap(desk::avatarOf)
                    .map(AvatarServlet::pathOf)
                    .orElse("");
        }
        return path;
    }
}
