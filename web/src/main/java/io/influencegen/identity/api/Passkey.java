package io.influencegen.identity.api;

import io.influencegen.identity.boundary.PasskeyView;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "One of your passkeys.")
public record Passkey(
        @Schema(description = "Its id.") String id,

        @Schema(description = "What you call it.", examples = "Work laptop")
        String name,

        @Schema(description = "When you added it.") Instant createdAt,

        @Schema(description = "When you last came in by it.", nullable = true)
        Instant usedAt) {
    static Passkey of(PasskeyView view) {
        return new Passkey(
                view.id().toString(),
                view.name(),
                view.createdAt(),
                view.usedAt().orElse(null));
    }
}
