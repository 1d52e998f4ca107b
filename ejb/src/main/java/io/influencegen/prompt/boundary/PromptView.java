package io.influencegen.prompt.boundary;

import io.influencegen.prompt.entity.PromptContent;
import io.influencegen.prompt.entity.PromptKind;
import io.influencegen.prompt.entity.TemplateReach;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** An entry of the library as one person sees it; whether it is a favourite is theirs alone. */
public record PromptView(
        UUID id,
        PromptKind kind,
        PromptContent content,
        TemplateReach reach,
        boolean favourite,
        long timesUsed,
        Instant changedAt,
        long version)
        implements Serializable {
    public String title() {
        return content.title();
    }

    public String text() {
        return content.text();
    }

    public String negative() {
        return content.negative();
    }

    public boolean isTemplate() {
        return kind == PromptKind.TEMPLATE;
    }
}
