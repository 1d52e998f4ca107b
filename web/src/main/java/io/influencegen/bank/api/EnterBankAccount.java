package io.influencegen.bank.api;

import io.influencegen.bank.boundary.BankAccountCommand;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An account of yours.")
public record EnterBankAccount(
        @Schema(description = "Where the bank is, as two letters.", examples = "DE") @NotBlank @Size(max = 2)
        String country,

        @Schema(description = "What it is held in.", examples = "EUR") @NotBlank @Size(max = 3)
        String currency,

        @Schema(description = "Whose it is.", examples = "Maria Lopez") @NotBlank @Size(max = 70)
        String holder,

        @Schema(description = "BIC, routing number or sort code; not needed with an IBAN.", examples = "COBADEFFXXX")
        @Size(max = 20)
        String bankCode,

        @Schema(description = "IBAN or account number.", examples = "DE89370400440532013000") @NotBlank @Size(max = 50)
        String number) {
    BankAccountCommand command() {
        return new BankAccountCommand(
                country, currency, holder, Optional.ofNullable(bankCode).orElse(""), number);
    }

    @Override
    public String toString() {
        return "EnterBankAccount";
    }
}
