package io.influencegen.tax.boundary;

import io.influencegen.access.boundary.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The form that counts, with its number masked but for the end. */
public record TaxFormView(
        UUID id,
        UserId owner,
        TaxFormKind kind,
        int version,
        String country,
        String name,
        String ending,
        Instant signedAt,
        Optional<LocalDate> validUntil,
        boolean expired)
        implements Serializable {
    @Override
    public String toString() {
        return "TaxFormView " + id;
    }
}
