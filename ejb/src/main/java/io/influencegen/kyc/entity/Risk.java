package io.influencegen.kyc.entity;

import java.util.List;
import java.util.stream.Stream;

/** How closely to look, and why. */
public record Risk(RiskLevel level, List<Reason> reasons) {
    static final Risk NONE = new Risk(RiskLevel.LOW, List.of());

    public Risk {
        reasons = List.copyOf(reasons);
    }

    /** The rule that spoke, how loud, and what was measured. */
    public record Reason(RuleKind rule, RiskLevel level, String measured) {}

    Risk and(Risk other) {
        return new Risk(
                level.orHigher(other.level),
                Stream.concat(reasons.stream(), other.reasons.stream()).toList());
    }
}
