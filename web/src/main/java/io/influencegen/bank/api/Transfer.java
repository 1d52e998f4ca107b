package io.influencegen.bank.api;

import io.influencegen.bank.boundary.DepositTransfer;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The transfers to be made to an account, with nothing masked.")
public record Transfer(
        @Schema(description = "The account's id.") UUID id,

        @Schema(description = "Whose it is.", examples = "Maria Lopez")
        String holder,

        @Schema(description = "Where the bank is.", examples = "DE")
        String country,

        @Schema(description = "What is sent.", examples = "EUR")
        String currency,

        @Schema(description = "BIC, routing number or sort code.", examples = "COBADEFFXXX")
        String bankCode,

        @Schema(description = "IBAN or account number.", examples = "DE89370400440532013000")
        String number,

        @Schema(description = "The two amounts.") List<String> amounts,

        @Schema(description = "What the transfer says it is for.", examples = "InfluenceGen check")
        String reference) {
    public Transfer {
        amounts = List.copyOf(amounts);
    }

    static Transfer of(DepositTransfer transfer) {
        return new Transfer(
                transfer.id(),
                transfer.holder(),
                transfer.country(),
                transfer.currency(),
                transfer.bankCode(),
                transfer.number(),
                transfer.amounts().stream().map(BigDecimal::toPlainString).toList(),
                transfer.reference());
    }
}
