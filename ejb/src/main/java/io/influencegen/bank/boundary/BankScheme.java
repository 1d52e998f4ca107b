package io.influencegen.bank.boundary;

/** What an account is named by, which depends on its country. */
public enum BankScheme {
    /** IBAN, with the BIC of the bank where one is known. */
    IBAN,
    /** Routing and account number, as in the United States. */
    ROUTING,
    /** Sort code and account number, as in the United Kingdom. */
    SORT_CODE,
    /** BIC of the bank and account number, anywhere else. */
    SWIFT
}
