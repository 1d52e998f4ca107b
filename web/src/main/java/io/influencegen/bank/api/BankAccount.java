package io.influencegen.bank.api;

import io.influencegen.bank.boundary.BankAccountState;
import io.influencegen.bank.boundary.BankScheme;
import io.influencegen.bank.boundary.MyBankAccount;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The account you entered last, masked, and how it stands.")
public record BankAccount(
        @Schema(description = "Its id.") UUID id,
        @Schema(description = "What it is named by.") BankScheme scheme,

        @Schema(description = "Where the bank is.", examples = "DE")
        String country,

        @Schema(description = "What it is held in.", examples = "EUR")
        String currency,

        @Schema(description = "Whose it is.", examples = "Maria Lopez")
        String holder,

        @Schema(description = "The end of its number.", examples = "3000")
        String ending,

        @Schema(description = "How it stands.") BankAccountState state,

        @Schema(description = "Whether it takes the place of one that is in use.")
        boolean change,

        @Schema(description = "When you entered it.") Instant enteredAt,

        @Schema(description = "Until when the two amounts can be named; absent until they are sent.", nullable = true)
        Instant answerUntil,

        @Schema(description = "How often they can still be named.", examples = "3")
        int triesLeft,

        @Schema(description = "Since when it is paid to.", nullable = true)
        Instant verifiedAt,

        @Schema(description = "Why it cannot be used, as a word.", nullable = true, examples = "deposits-expired")
        String failedWhy,

        @Schema(description = "The end of the account that is paid to meanwhile.", nullable = true, examples = "2051")
        String inUse) {
    static BankAccount of(MyBankAccount view) {
        return new BankAccount(
                view.id(),
                view.scheme(),
                view.country(),
                view.currency(),
                view.holder(),
                view.ending(),
                view.state(),
                view.change(),
                view.enteredAt(),
                view.answerUntil().orElse(null),
                view.triesLeft(),
                view.verifiedAt().orElse(null),
                view.failedWhy().orElse(null),
                view.inUse().map(MyBankAccount.InUse::ending).orElse(null));
    }
}
