package io.influencegen.tax.boundary;

import io.influencegen.access.boundary.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A form with nothing masked; whoever gets it was asked for a reason, and it is on record. */
public record FullTaxForm(
        UUID id,
        UserId owner,
        TaxFormKind kind,
        int version,
        String country,
        boolean usPerson,
        String name,
        String address,
        String number,
        String classification,
        String signature,
        String sentence,
        Instant signedAt)
        implements Serializable {
    @Override
    public String toString() {
        return "FullTaxForm " + id;
    }
}
