package io.influencegen.identity.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The wish for an account.")
public record SignUpWish(
        @Schema(description = "How others see them.", examples = "Maria Lopez") @NotNull @Size(max = 80)
        String name,

        @Schema(description = "Where the link goes.", examples = "maria@example.com") @NotNull @Size(max = 254)
        String email,

        @Schema(description = "By the rules of passwords.", examples = "four words nobody guesses")
        @NotNull
        @Size(max = 200)
        String password) {
    @Override
    public String toString() {
        return "SignUpWish";
    }
}
