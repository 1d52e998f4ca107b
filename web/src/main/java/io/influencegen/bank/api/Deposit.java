package io.influencegen.bank.api;

import io.influencegen.bank.boundary.BankAccountState;
import io.influencegen.bank.boundary.BankScheme;
import io.influencegen.bank.boundary.DepositLine;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An account that waits for its two small amounts, or whose owner is to name them.")
public record Deposit(
        @Schema(description = "The account's id.") UUID id,

        @Schema(description = "Whose it is.", examples = "Maria Lopez")
        String holder,

        @Schema(description = "What it is named by.") BankScheme scheme,

        @Schema(description = "Where the bank is.", examples = "DE")
        String country,

        @Schema(description = "What it is held in.", examples = "EUR")
        String currency,

        @Schema(description = "The end of its number.", examples = "3000")
        String ending,

        @Schema(description = "Whether the amounts were sent.")
        BankAccountState state,

        @Schema(description = "Whether it takes the place of one that is in use.")
        boolean change,

        @Schema(description = "When it was entered.") Instant enteredAt) {
    static Deposit of(DepositLine line) {
        return new Deposit(
                line.id(),
                line.holder(),
                line.scheme(),
                line.country(),
                line.currency(),
                line.ending(),
                line.state(),
                line.change(),
                line.enteredAt());
    }
}
