package io.influencegen.tax.api;

import io.influencegen.tax.boundary.TaxFormKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A form that would do, and what a signature under it agrees to.")
public record TaxFormChoice(
        @Schema(description = "Which form.") TaxFormKind kind,

        @Schema(description = "The sentence above the signature.", examples = "I declare that…")
        String sentence) {}
