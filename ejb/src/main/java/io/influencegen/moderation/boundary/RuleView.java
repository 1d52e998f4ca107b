package io.influencegen.moderation.boundary;

import io.influencegen.moderation.entity.RuleCategory;
import io.influencegen.moderation.entity.RuleKind;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A rule: lines of its kind, and what is said to who is refused by it. */
public record RuleView(
        UUID id,
        String name,
        RuleKind kind,
        RuleCategory category,
        String terms,
        String explanation,
        boolean enabled,
        Instant changedAt,
        String changedBy,
        long version)
        implements Serializable {
    public long lines() {
        return terms.lines().filter(line -> !line.isBlank()).count();
    }
}
