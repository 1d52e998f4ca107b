package io.influencegen.identity.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The wish for a new password.")
public record PasswordResetWish(
        @Schema(description = "Where the link goes.", examples = "maria@example.com") @NotNull @Size(max = 254)
        String email) {
    @Override
    public String toString() {
        return "PasswordResetWish";
    }
}
