package io.influencegen.kyc.api;

import io.influencegen.kyc.entity.RiskLevel;
import io.influencegen.kyc.entity.RiskRule;
import io.influencegen.kyc.entity.RuleKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "One rule of risk.")
public record RiskRuleEntry(
        @Schema(description = "What it looks at.") @NotNull RuleKind kind,

        @Schema(description = "Whether it speaks.", required = true)
        boolean enabled,

        @Schema(description = "Where it raises a case to.") @NotNull
        RiskLevel level,

        @Schema(
                description = "A number, or codes of countries; empty where it takes none.",
                examples = "30",
                nullable = true)
        @Size(max = 800)
        String parameter) {
    static RiskRuleEntry of(RiskRule rule) {
        return new RiskRuleEntry(rule.kind(), rule.enabled(), rule.level(), rule.parameter());
    }

    RiskRule rule() {
        return new RiskRule(kind, enabled, level, parameter);
    }
}
