package io.influencegen.kyc.api;

import io.influencegen.kyc.boundary.PaperDetails;
import io.influencegen.kyc.entity.PaperKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What an identity document says.")
public record Paper(
        @Schema(description = "Passport, national ID card or driving licence.") @NotNull
        PaperKind kind,

        @Schema(description = "Letters and digits.", examples = "C01X00T47") @NotBlank @Size(max = 30)
        String number,

        @Schema(description = "Who issued it, as two letters.", examples = "DE") @NotBlank @Size(min = 2, max = 2)
        String country,

        @Schema(description = "The last day on which it is valid.", examples = "2031-05-14") @NotNull
        LocalDate expires) {
    static Paper of(PaperDetails paper) {
        return new Paper(paper.kind(), paper.number(), paper.country(), paper.expires());
    }

    PaperDetails details() {
        return new PaperDetails(kind, number, country, expires);
    }
}
