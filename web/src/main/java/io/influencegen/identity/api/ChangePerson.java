package io.influencegen.identity.api;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How an account is to be from now on.")
public record ChangePerson(
        @Schema(description = "The name as people see it.", examples = "Maria Lopez") @NotNull @Size(max = 80)
        String name,

        @Schema(description = "They sign in with it.", format = "email", examples = "maria@example.com")
        @NotNull
        @Size(max = 254)
        String email,

        @Schema(description = "What they may be here. Nobody changes their own.", examples = "[\"auditor\"]") @NotEmpty
        List<String> roles) {
    @Override
    public String toString() {
        return "ChangePerson";
    }
}
