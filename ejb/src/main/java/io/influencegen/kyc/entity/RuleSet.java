package io.influencegen.kyc.entity;

import java.util.List;
import java.util.stream.Stream;

/** The rules in force at one time. Judging depends on them and on the facts, and on nothing else. */
public record RuleSet(int version, List<RiskRule> rules) {
    public RuleSet {
        rules = List.copyOf(rules);
    }

    /** Before anybody has changed anything. */
    public static RuleSet shipped() {
        return new RuleSet(0, Stream.of(RuleKind.values()).map(RuleSet::shipped).toList());
    }

    public Risk judge(Facts facts) {
        return rules.stream()
                .filter(rule -> rule.appliesTo(facts))
                .map(rule -> new Risk(
                        rule.level(), List.of(new Risk.Reason(rule.kind(), rule.level(), rule.measured(facts)))))
                .reduce(Risk.NONE, Risk::and);
    }

    private static RiskRule shipped(RuleKind kind) {
        return RiskRule.usual(
                kind,
                switch (kind) {
                    case PAPER_NAME_DIFFERS, BANK_ABROAD, SAME_PHONE, SAME_DEVICE -> RiskLevel.MEDIUM;
                    default -> RiskLevel.HIGH;
                });
    }
}
