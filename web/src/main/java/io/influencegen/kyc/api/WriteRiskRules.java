package io.influencegen.kyc.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Rules to be put in force.")
public record WriteRiskRules(
        @Schema(description = "The version they were made from.", examples = "3", required = true)
        int basedOn,

        @Schema(description = "A rule of each kind that differs from what came along.") @NotNull @Size(max = 100)
        List<RiskRuleEntry> rules,

        @Schema(description = "Why.", nullable = true, examples = "New list of countries") @Size(max = 300)
        String note) {}
