package io.influencegen.outbox.api;

import io.influencegen.outbox.boundary.OutboxDetail;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A message with what it carries and every try so far, the newest first.")
public record OutboxMessageView(
        OutboxEntry entry,
        String payload,
        Map<String, String> headers,
        String correlationId,
        String createdBy,

        @Schema(nullable = true, description = "Absent until it was delivered.")
        Instant deliveredAt,

        List<OutboxTry> attempts) {

    /** Headers in the order of names, so that the same message is the same text on every node. */
    public OutboxMessageView {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
        attempts = List.copyOf(attempts);
    }

    @Schema(description = "One try to deliver.")
    public record OutboxTry(
            Instant startedAt,
            long durationMillis,
            String node,

            @Schema(enumeration = {"DELIVERED", "FAILED", "REFUSED", "LEASE_EXPIRED"})
            String outcome,

            @Schema(nullable = true, description = "The receiver's answer.")
            Integer status,

            @Schema(nullable = true, description = "Why it failed.")
            String error) {
        static OutboxTry of(OutboxDetail.Attempt attempt) {
            return new OutboxTry(
                    attempt.startedAt(),
                    attempt.duration().toMillis(),
                    attempt.node(),
                    attempt.outcome(),
                    attempt.status(),
                    attempt.error());
        }
    }

    static OutboxMessageView of(OutboxDetail detail) {
        return new OutboxMessageView(
                OutboxEntry.of(detail.item()),
                detail.payload(),
                detail.headers(),
                detail.correlationId(),
                detail.createdBy(),
                detail.deliveredAt(),
                detail.attempts().stream().map(OutboxTry::of).toList());
    }
}
