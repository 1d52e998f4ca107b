package io.influencegen.prompt.boundary;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Roles;
import io.influencegen.prompt.control.PromptReading;
import io.influencegen.prompt.control.TemplateKeeper;
import io.influencegen.prompt.entity.PromptContent;
import io.influencegen.prompt.entity.TemplateReach;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** The templates that staff make for everybody; {@link PromptLibrary} lists them. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.CAMPAIGN_MANAGER})
public class PromptTemplates {
    @Inject
    private TemplateKeeper keeper;

    @Inject
    private PromptReading reading;

    @Inject
    private RequestContext context;

    public PromptView create(PromptContent content, TemplateReach reach) {
        return reading.find(keeper.create(content, reach), context.caller());
    }

    /** The version is the one that was read. */
    public PromptView change(UUID id, PromptContent content, TemplateReach reach, long version) {
        keeper.change(id, content, reach, version);
        return reading.find(id, context.caller());
    }

    /** Nobody but who makes templates sees it until it is enabled. Again changes nothing. */
    public void disable(UUID id) {
        keeper.enable(id, false);
    }

    /** Again changes nothing. */
    public void enable(UUID id) {
        keeper.enable(id, true);
    }

    public void delete(UUID id) {
        keeper.delete(id);
    }
}
