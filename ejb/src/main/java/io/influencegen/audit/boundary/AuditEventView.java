package io.influencegen.audit.boundary;

import io.influencegen.access.boundary.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One thing that was done, as it was recorded. */
public record AuditEventView(
        UUID id,
        Instant at,
        Actor actor,
        String action,
        Target target,
        Map<String, String> before,
        Map<String, String> after,
        Origin origin,
        Outcome outcome)
        implements Serializable {
    public AuditEventView {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /** Who; the name as it was then, and the account where there is one. */
    public record Actor(String name, String accountId) implements Serializable {
        public static Actor of(String name, Optional<UserId> account) {
            return new Actor(name, account.map(UserId::toString).orElse(""));
        }
    }

    /** On what; both empty where there is no single thing. */
    public record Target(String type, String id) implements Serializable {}

    /** From where, in which piece of work, on which node. */
    public record Origin(String ip, String correlationId, String node) implements Serializable {}
}
