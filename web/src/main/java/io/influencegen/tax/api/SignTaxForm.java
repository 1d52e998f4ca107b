package io.influencegen.tax.api;

import io.influencegen.tax.boundary.TaxFormCommand;
import io.influencegen.tax.boundary.TaxFormKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A tax form, filled in and signed.")
public record SignTaxForm(
        @Schema(description = "Which form.") @NotNull TaxFormKind kind,

        @Schema(description = "Where you pay tax, as two letters.", examples = "DE") @NotBlank @Size(max = 2)
        String country,

        @Schema(description = "Whether you are a person of the United States.")
        boolean usPerson,

        @Schema(description = "Your name, or that of your company.", examples = "Maria Lopez")
        @NotBlank
        @Size(max = 120)
        String name,

        @Schema(description = "Your address.", examples = "Plantage 1, Berlin") @NotBlank @Size(max = 300)
        String address,

        @Schema(description = "Your tax number.", examples = "DE136695976") @NotBlank @Size(max = 40)
        String number,

        @Schema(
                description = "Of a W-9: individual, llc, c-corporation, s-corporation, partnership or trust.",
                examples = "individual")
        @Size(max = 40)
        String classification,

        @Schema(description = "Your name again, as a signature.", examples = "Maria Lopez") @NotBlank @Size(max = 120)
        String signature,

        @Schema(description = "That you agree to the sentence of the form.")
        boolean certified) {
    TaxFormCommand command() {
        return new TaxFormCommand(
                kind,
                country,
                usPerson,
                name,
                address,
                number,
                Optional.ofNullable(classification).orElse(""),
                signature,
                certified);
    }

    @Override
    public String toString() {
        return "SignTaxForm";
    }
}
