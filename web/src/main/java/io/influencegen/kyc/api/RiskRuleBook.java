package io.influencegen.kyc.api;

import io.influencegen.kyc.entity.RuleSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The rules in force.")
public record RiskRuleBook(
        @Schema(description = "Which version; 0 is what came along.", examples = "3")
        int version,

        @Schema(description = "A rule of each kind.") List<RiskRuleEntry> rules) {
    public RiskRuleBook {
        rules = List.copyOf(rules);
    }

    static RiskRuleBook of(RuleSet set) {
        return new RiskRuleBook(
                set.version(), set.rules().stream().map(RiskRuleEntry::of).toList());
    }
}
