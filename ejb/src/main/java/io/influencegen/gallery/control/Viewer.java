package io.influencegen.gallery.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;

/** Who looks at pictures: everybody at their own, and whoever manages campaigns also at those of campaigns. */
public record Viewer(UserId self, boolean manages) {
    public static Viewer of(Caller caller) {
        return new Viewer(
                caller.user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN)),
                caller.has(Role.CAMPAIGN_MANAGER) || caller.has(Role.ADMINISTRATOR));
    }
}
