package io.influencegen.identity.api;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Somebody to invite.")
public record InvitePerson(
        @Schema(description = "How others see them; they can change it.", examples = "Maria Lopez")
        @NotNull
        @Size(max = 80)
        String name,

        @Schema(description = "Where the invitation goes.", format = "email", examples = "maria@example.com")
        @NotNull
        @Size(max = 254)
        String email,

        @Schema(description = "What they may be here.", examples = "[\"auditor\"]") @NotEmpty
        List<String> roles) {
    @Override
    public String toString() {
        return "InvitePerson";
    }
}
