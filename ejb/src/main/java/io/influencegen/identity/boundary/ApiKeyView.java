package io.influencegen.identity.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A key without its secret; last use and revocation are null where there was none. */
public record ApiKeyView(
        UUID id,
        String name,
        String prefix,
        String scopes,
        Instant createdAt,
        Instant expiresAt,
        Instant lastUsedAt,
        Instant revokedAt,
        boolean alive)
        implements Serializable {
    public String state() {
        if (alive) {
            return "ACTIVE";
        }
        return revokedAt == null ? "EXPIRED" : "REVOKED";
    }
}
