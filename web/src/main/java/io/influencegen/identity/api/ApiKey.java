package io.influencegen.identity.api;

import io.influencegen.identity.boundary.ApiKeyView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A key with which a program acts for its owner, without its secret.")
public record ApiKey(
        @Schema(description = "Names the key in this API.") UUID id,

        @Schema(description = "What it is for.", examples = "Invoice export")
        String name,

        @Schema(description = "The part of the token that is no secret.", examples = "3k9d02mfx8qa")
        String prefix,

        @Schema(
                description = "What it may be used for; a star is all that its owner may.",
                examples = "[\"people:read\"]")
        List<String> scopes,

        @Schema(
                description = "Only an active one opens anything.",
                enumeration = {"ACTIVE", "EXPIRED", "REVOKED"})
        String state,

        @Schema(description = "When it was made.") Instant createdAt,
        @Schema(description = "When it ceases to work.") Instant expiresAt,

        @Schema(description = "Absent until it is used.", nullable = true)
        Instant lastUsedAt,

        @Schema(description = "Absent unless it was revoked.", nullable = true)
        Instant revokedAt) {
    static ApiKey of(ApiKeyView view) {
        return new ApiKey(
                view.id(),
                view.name(),
                view.prefix(),
                List.of(view.scopes().split(" ")),
                view.state(),
                view.createdAt(),
                view.expiresAt(),
                view.lastUsedAt(),
                view.revokedAt());
    }
}
