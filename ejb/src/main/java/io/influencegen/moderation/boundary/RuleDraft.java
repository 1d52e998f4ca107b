package io.influencegen.moderation.boundary;

import io.influencegen.moderation.entity.RuleCategory;
import io.influencegen.moderation.entity.RuleKind;
import java.io.Serializable;

/** What an administrator wants a rule to be. Terms are lines. */
public record RuleDraft(
        String name, RuleKind kind, RuleCategory category, String terms, String explanation, boolean enabled)
        implements Serializable {}
