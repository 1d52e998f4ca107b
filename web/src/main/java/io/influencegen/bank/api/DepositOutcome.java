package io.influencegen.bank.api;

import io.influencegen.bank.boundary.DepositAnswer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What came of naming the two amounts. A wrong answer is no error, but it counts.")
public record DepositOutcome(
        @Schema(description = "How it ended.") DepositAnswer.Outcome outcome,

        @Schema(description = "How often they can still be named.", examples = "2")
        int triesLeft) {
    static DepositOutcome of(DepositAnswer answer) {
        return new DepositOutcome(answer.outcome(), answer.triesLeft());
    }
}
