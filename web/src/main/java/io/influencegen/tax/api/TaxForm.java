package io.influencegen.tax.api;

import io.influencegen.tax.boundary.TaxFormKind;
import io.influencegen.tax.boundary.TaxFormView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Your tax form that counts, masked.")
public record TaxForm(
        @Schema(description = "Its id.") UUID id,
        @Schema(description = "Which form.") TaxFormKind kind,

        @Schema(description = "The how-manyeth you signed.", examples = "1")
        int version,

        @Schema(description = "Where you pay tax.", examples = "DE")
        String country,

        @Schema(description = "Who signed.", examples = "Maria Lopez")
        String name,

        @Schema(description = "The end of the number.", examples = "6789")
        String ending,

        @Schema(description = "When you signed.") Instant signedAt,

        @Schema(description = "The last day it counts; absent where it does not run out.", nullable = true)
        LocalDate validUntil,

        @Schema(description = "Whether it ran out.") boolean expired) {
    static TaxForm of(TaxFormView view) {
        return new TaxForm(
                view.id(),
                view.kind(),
                view.version(),
                view.country(),
                view.name(),
                view.ending(),
                view.signedAt(),
                view.validUntil().orElse(null),
                view.expired());
    }
}
