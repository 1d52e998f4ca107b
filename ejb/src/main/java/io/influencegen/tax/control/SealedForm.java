package io.influencegen.tax.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.tax.boundary.FullTaxForm;
import io.influencegen.tax.boundary.TaxFormKind;
import io.influencegen.tax.boundary.TaxFormView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A form as the database has it: what it says is not to be read. */
final class SealedForm {
    private final UUID id;
    private final UserId owner;
    private final int version;
    private final TaxFormKind kind;
    private final String country;
    private final byte[] details;
    private final Instant signedAt;
    private final Optional<LocalDate> validUntil;

    SealedForm(
            UUID id,
            UserId owner,
            int version,
            TaxFormKind kind,
            String country,
            byte[] details,
            Instant signedAt,
            Optional<LocalDate> validUntil) {
        this.id = id;
        this.owner = owner;
        this.version = version;
        this.kind = kind;
        this.country = country;
        this.details = details;
        this.signedAt = signedAt;
        this.validUntil = validUntil;
    }

    UUID id() {
        return id;
    }

    UserId owner() {
        return owner;
    }

    int version() {
        return version;
    }

    TaxFormKind kind() {
        return kind;
    }

    String country() {
        return country;
    }

    byte[] details() {
        return details;
    }

    Instant signedAt() {
        return signedAt;
    }

    Optional<LocalDate> validUntil() {
        return validUntil;
    }

    SubjectId subject() {
        return SubjectId.of(owner);
    }

    TaxFormView view(TaxFormDetails opened, LocalDate today) {
        return new TaxFormView(
                id,
                owner,
                kind,
                version,
                country,
                opened.name(),
                opened.ending(),
                signedAt,
                validUntil,
                validUntil.filter(today::isAfter).isPresent());
    }

    FullTaxForm full(TaxFormDetails opened) {
        return new FullTaxForm(
                id,
                owner,
                kind,
                version,
                country,
                opened.usPerson(),
                opened.name(),
                opened.address(),
                opened.number(),
                opened.classification(),
                opened.signature(),
                opened.sentence(),
                signedAt);
    }

    @Override
    public String toString() {
        return "SealedForm " + id;
    }
}
