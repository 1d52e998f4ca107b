package io.influencegen.consent.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What you are asked to agree to, and what you agreed to.")
public record ConsentState(
        @Schema(description = "Texts in force that you have not agreed to.")
        List<LegalText> outstanding,

        @Schema(description = "What you agreed to, newest first.")
        List<Agreement> given) {
    public ConsentState {
        outstanding = List.copyOf(outstanding);
        given = List.copyOf(given);
    }
}
