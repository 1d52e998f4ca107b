package io.influencegen.tax.boundary;

/** What is asked for. */
public enum TaxFormKind {
    /** Of persons of the United States. */
    W9,
    /** Of everybody else, where the payer is in the United States. */
    W8BEN,
    /** Of whoever trades in the European Union with a VAT id. */
    VAT,
    /** Of everybody else: the number their own tax office knows them by. */
    LOCAL
}
