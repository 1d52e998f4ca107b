package io.influencegen.outbox.boundary;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One try to deliver one message: what to send, and the lease under which this node may. */
public record Delivery(UUID id, OutboxMessage message, int attempt, String correlationId, Lease lease) {
    /** Exclusive until it ends; whoever holds an older one records nothing. */
    public record Lease(String node, Instant until) {}

    public String destination() {
        return message.destination();
    }

    public String payload() {
        return message.payload();
    }

    public Map<String, String> headers() {
        return message.headers();
    }

    public String idempotencyKey() {
        return message.idempotencyKey();
    }
}
