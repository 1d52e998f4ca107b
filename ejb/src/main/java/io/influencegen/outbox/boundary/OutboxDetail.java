package io.influencegen.outbox.boundary;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A message with what it carries and every try so far, the newest first. */
public record OutboxDetail(
        OutboxItem item,
        String payload,
        Map<String, String> headers,
        String correlationId,
        String createdBy,
        Instant deliveredAt,
        Instant leaseUntil,
        List<Attempt> attempts)
        implements Serializable {
    /** One try. */
    public record Attempt(
            Instant startedAt, Duration duration, String node, String outcome, Integer status, String error)
            implements Serializable {}
}
