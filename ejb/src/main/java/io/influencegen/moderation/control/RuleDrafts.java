package io.influencegen.moderation.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.moderation.boundary.ModerationError;
import io.influencegen.moderation.boundary.RuleDraft;
import io.influencegen.moderation.entity.ModerationRule;
import java.util.List;

/** Keeps out rules that would be of no use, or refuse everything. */
final class RuleDrafts {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TERMS = 20_000;
    private static final int LONGEST_EXPLANATION = 500;
    private static final int MOST_RULES = 10_000;

    private final RuleRepository rules;

    RuleDrafts(RuleRepository rules) {
        this.rules = rules;
    }

    void requireRoom() {
        if (rules.count() >= MOST_RULES) {
            throw new DomainException(ModerationError.TOO_MANY_RULES, MOST_RULES);
        }
    }

    void write(RuleDraft draft, ModerationRule rule) {
        String name = checked("name", draft.name(), LONGEST_NAME);
        String explanation = checked("explanation", draft.explanation(), LONGEST_EXPLANATION);
        List<RuleLine> lines = RuleLine.of(draft.kind(), checked("terms", draft.terms(), LONGEST_TERMS));
        lines.forEach(RuleLine::check);
        if (rules.isNameTaken(name, rule.id())) {
            throw new DomainException(ModerationError.RULE_NAME_TAKEN, name);
        }
        rule.describe(name, draft.category(), explanation, draft.enabled());
        rule.forbid(
                draft.kind(),
                String.join("\n", lines.stream().map(RuleLine::text).toList()));
    }

    private static String checked(String part, String text, int longest) {
        String stripped = text == null ? "" : text.strip().replace("\0", "");
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new DomainException(ModerationError.RULE_PART_INVALID, part, longest);
        }
        return stripped;
    }
}
