package io.influencegen.kyc.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Rules to be tried on the last cases.")
public record TryRiskRules(
        @Schema(description = "The rules.") @NotNull @Size(max = 100)
        List<RiskRuleEntry> rules,

        @Schema(description = "How many cases.", examples = "200", required = true) @Min(1) @Max(5000)
        int cases) {}
