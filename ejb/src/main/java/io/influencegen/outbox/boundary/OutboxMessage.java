package io.influencegen.outbox.boundary;

import java.util.Map;

/**
 * What shall happen outside. The idempotency key names the effect, not the message: enqueued twice it happens once, and
 * the receiver sees the same key with every try.
 */
public record OutboxMessage(
        String channel, String destination, String payload, Map<String, String> headers, String idempotencyKey) {
    public static final int MAX_DESTINATION = 2000;
    public static final int MAX_KEY = 200;

    public OutboxMessage {
        headers = Map.copyOf(headers);
        require(!channel.isBlank(), "channel");
        require(!destination.isBlank() && destination.length() <= MAX_DESTINATION, "destination");
        require(!idempotencyKey.isBlank() && idempotencyKey.length() <= MAX_KEY, "idempotencyKey");
    }

    public static OutboxMessage of(String channel, String destination, String payload, String idempotencyKey) {
        return new OutboxMessage(channel, destination, payload, Map.of(), idempotencyKey);
    }

    private static void require(boolean holds, String part) {
        if (!holds) {
            throw new IllegalArgumentException("An outbox message needs a valid " + part);
        }
    }
}
