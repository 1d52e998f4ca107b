package io.influencegen.bank.boundary;

/**
 * An account as its owner types it. Which numbers are needed depends on the country: see {@code BankScheme}; what is not needed
 * is empty.
 *
 * @param country where the bank is, as two letters
 * @param bankCode BIC, routing number or sort code
 * @param number IBAN or account number
 */
public record BankAccountCommand(String country, String currency, String holder, String bankCode, String number) {
    @Override
    public String toString() {
        return "BankAccountCommand";
    }
}
