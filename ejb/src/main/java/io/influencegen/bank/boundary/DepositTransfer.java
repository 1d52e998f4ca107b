package io.influencegen.bank.boundary;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** The two transfers to be made to an account, with nothing masked. */
public record DepositTransfer(
        UUID id,
        String holder,
        String country,
        String currency,
        String bankCode,
        String number,
        List<BigDecimal> amounts,
        String reference)
        implements Serializable {
    public DepositTransfer {
        amounts = List.copyOf(amounts);
    }

    @Override
    public String toString() {
        return "DepositTransfer " + id;
    }
}
