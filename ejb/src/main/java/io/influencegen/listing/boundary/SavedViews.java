package io.influencegen.listing.boundary;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.Roles;
import io.influencegen.listing.control.ViewKeeper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A person's views of a list: their own, and those that others share with one of their roles. Only the owner changes a view. */
@Stateless
@RolesAllowed({
    Roles.INFLUENCER,
    Roles.CAMPAIGN_MANAGER,
    Roles.KYC_REVIEWER,
    Roles.FINANCE,
    Roles.BATCH_OPERATOR,
    Roles.AUDITOR,
    Roles.ADMINISTRATOR
})
public class SavedViews {
    @Inject
    private ViewKeeper keeper;

    @Inject
    private RequestContext context;

    /** Those of a list that the caller can use, by name. */
    public List<SavedView> of(String list) {
        return keeper.of(list, context.caller());
    }

    /** Keeps a view; shared, where a role is given, with everybody who has it. The caller needs that role, or is administrator. */
    public UUID save(String list, String name, String address, Optional<Role> sharedWith) {
        return keeper.save(list, name, address, sharedWith, context.caller());
    }

    public void rename(UUID id, String name) {
        keeper.rename(id, name, context.caller());
    }

    public void delete(UUID id) {
        keeper.delete(id, context.caller());
    }

    /** The caller's list opens with this view from now on. */
    public void preset(UUID id) {
        keeper.preset(id, context.caller());
    }

    /** The caller's list opens as its page made it. */
    public void forgetPreset(String list) {
        keeper.forgetPreset(list, context.caller());
    }
}
