package io.influencegen.identity.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A new password.")
public record PasswordReset(
        @Schema(description = "From the link of the mail.", examples = "Jk3mRt7cP1") @NotNull @Size(max = 200)
        String token,

        @Schema(description = "By the rules of passwords.", examples = "four words nobody guesses")
        @NotNull
        @Size(max = 200)
        String password) {
    @Override
    public String toString() {
        return "PasswordReset";
    }
}
