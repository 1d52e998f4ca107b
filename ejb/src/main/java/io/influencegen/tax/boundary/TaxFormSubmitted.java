package io.influencegen.tax.boundary;

import io.influencegen.access.boundary.UserId;

/** Somebody has signed a form. Fired in the transaction that keeps it. */
public record TaxFormSubmitted(UserId owner) {}
