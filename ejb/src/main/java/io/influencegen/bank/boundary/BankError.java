package io.influencegen.bank.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum BankError implements ErrorCode {
    /** Not two letters of a country. */
    BANK_COUNTRY_UNKNOWN(ErrorKind.USER),
    /** Not three letters of a currency. */
    BANK_CURRENCY_UNKNOWN(ErrorKind.USER),
    /** Empty, too long, or with characters no bank takes. */
    BANK_HOLDER_INVALID(ErrorKind.USER),
    /** Too short, too long, or with characters an IBAN of the country does not have. */
    IBAN_MALFORMED(ErrorKind.USER),
    /** One or two characters are wrong, or swapped. */
    IBAN_CHECKSUM(ErrorKind.USER),
    /** The IBAN is of another country than the one that was chosen. */
    IBAN_OTHER_COUNTRY(ErrorKind.USER),
    BIC_INVALID(ErrorKind.USER),
    ROUTING_NUMBER_INVALID(ErrorKind.USER),
    SORT_CODE_INVALID(ErrorKind.USER),
    ACCOUNT_NUMBER_INVALID(ErrorKind.USER),
    /** It is the account in use. */
    BANK_ACCOUNT_SAME(ErrorKind.CONFLICT),
    /** How it stands, and what was asked of it. */
    BANK_ACCOUNT_STATE(ErrorKind.CONFLICT),
    /** Nothing waits for a decision or an answer. */
    BANK_ACCOUNT_NOT_PENDING(ErrorKind.CONFLICT),
    /** One's own account is for others to look at, and to decide about. */
    BANK_ACCOUNT_OWN(ErrorKind.DENIED),
    /** Nothing is revealed without one. */
    BANK_REASON_MISSING(ErrorKind.USER),
    /** Two amounts between 0.01 and 0.99. */
    DEPOSIT_AMOUNTS_INVALID(ErrorKind.USER);

    private final ErrorKind kind;

    BankError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
