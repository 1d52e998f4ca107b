package io.influencegen.prompt.boundary;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Roles;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.prompt.control.PromptKeeper;
import io.influencegen.prompt.control.PromptReading;
import io.influencegen.prompt.entity.PromptContent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the caller can draw from: their own prompts, and the templates that are for them. What they may not see does not exist. */
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
public class PromptLibrary {
    @Inject
    private PromptReading reading;

    @Inject
    private PromptKeeper keeper;

    @Inject
    private RequestContext context;

    /**
     * Filters: text, kind, brand, favourite, enabled. Orders: changedAt (newest first where none is asked for), title,
     * timesUsed. Who makes templates sees those that are out of use, too.
     */
    public Page<PromptView> list(ListQuery query) {
        return reading.list(query, context.caller());
    }

    /** Of the templates the caller sees, by name. */
    public List<String> brands() {
        return reading.brands(context.caller());
    }

    public PromptView find(UUID id) {
        return reading.find(id, context.caller());
    }

    public PromptView save(PromptContent content) {
        return reading.find(keeper.save(content, context.caller()), context.caller());
    }

    /** One's own. The version is the one that was read. */
    public PromptView change(UUID id, PromptContent content, long version) {
        keeper.change(id, content, version, context.caller());
        return reading.find(id, context.caller());
    }

    /** One's own. */
    public void delete(UUID id) {
        keeper.delete(id, context.caller());
    }

    /** Again changes nothing. */
    public void favourite(UUID id, boolean favourite) {
        keeper.favourite(id, favourite, context.caller());
    }

    /** Its words were taken for a picture. */
    public void used(UUID id) {
        keeper.used(id, context.caller());
    }

    public List<PromptVariable> variables(UUID id) {
        return reading.variables(id, context.caller());
    }

    /** Refuses what {@link #save} would refuse in a text, and reads the rest. Nothing is kept. */
    public PromptSketch sketch(String text, String negative) {
        return reading.sketch(text, negative);
    }

    /** With the values given by the names of variables; what is not given is the default. Braces in a value are only braces. */
    public RenderedPrompt render(UUID id, Map<String, String> values) {
        return reading.render(id, values, context.caller());
    }
}
