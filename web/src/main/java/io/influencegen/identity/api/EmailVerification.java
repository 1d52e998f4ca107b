package io.influencegen.identity.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The proof that an address is one's own.")
public record EmailVerification(
        @Schema(description = "From the link of the mail.", examples = "Wd8sVq2xT0") @NotNull @Size(max = 200)
        String token) {
    @Override
    public String toString() {
        return "EmailVerification";
    }
}
