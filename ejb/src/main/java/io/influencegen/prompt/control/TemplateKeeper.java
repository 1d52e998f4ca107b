package io.influencegen.prompt.control;

import io.influencegen.access.boundary.Role;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.prompt.entity.PromptContent;
import io.influencegen.prompt.entity.PromptTemplate;
import io.influencegen.prompt.entity.TemplateReach;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Templates, and the trail of who made them say what. */
@Dependent
public class TemplateKeeper {
    private final PromptRepository prompts;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    TemplateKeeper(PromptRepository prompts, AuditLog audit, Clock clock) {
        this.prompts = prompts;
        this.audit = audit;
        this.clock = clock;
    }

    public UUID create(PromptContent content, TemplateReach reach) {
        PromptTemplate prompt = new PromptTemplate(TimeOrderedId.next(clock.millis()));
        write(prompt, content, reach);
        prompts.add(prompt);
        prompts.writeChanges();
        audit.record(about("prompt.template-created", prompt.id()).change(Map.of(), told(prompt)));
        return prompt.id();
    }

    public void change(UUID id, PromptContent content, TemplateReach reach, long version) {
        PromptTemplate prompt = template(id);
        if (prompt.version() != version) {
            throw new DomainException(CommonError.CHANGED_MEANWHILE);
        }
        Map<String, String> before = told(prompt);
        write(prompt, content, reach);
        prompts.writeChanges();
        audit.record(about("prompt.template-changed", id).change(before, told(prompt)));
    }

    public void enable(UUID id, boolean inUse) {
        PromptTemplate prompt = template(id);
        if (prompt.isEnabled() != inUse) {
            prompt.enable(inUse);
            prompts.writeChanges();
            audit.record(about(inUse ? "prompt.template-enabled" : "prompt.template-disabled", id));
        }
    }

    public void delete(UUID id) {
        PromptTemplate prompt = template(id);
        prompts.remove(prompt);
        prompts.writeChanges();
        audit.record(about("prompt.template-deleted", id).change(told(prompt), Map.of()));
    }

    private void write(PromptTemplate prompt, PromptContent content, TemplateReach reach) {
        PromptCheck.of(content);
        PromptCheck.of(reach);
        prompt.say(content, clock.instant());
        prompt.reach(reach);
    }

    private PromptTemplate template(UUID id) {
        return prompts.find(id)
                .filter(PromptTemplate.class::isInstance)
                .map(PromptTemplate.class::cast)
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private static AuditEntry about(String action, UUID id) {
        return AuditEntry.of(action).on("prompt-template", id.toString());
    }

    private static Map<String, String> told(PromptTemplate prompt) {
        PromptContent content = prompt.content();
        TemplateReach reach = prompt.reach();
        return Map.of(
                "title", content.title(),
                "text", content.text(),
                "negative", content.negative(),
                "brand", reach.brand(),
                "enabled", String.valueOf(reach.enabled()),
                "audience", reach.audience().stream().map(Role::key).sorted().collect(Collectors.joining(", ")));
    }
}
