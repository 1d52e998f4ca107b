package io.influencegen.outbox.api;

import io.influencegen.outbox.boundary.OutboxDetail;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OutboxMessage", description = "A message with what it carries and every try so far.")
public record OutboxMessageView(
        @Schema(description = "The message as the list shows it.")
        OutboxEntry entry,

        @Schema(description = "What it carries.") String payload,

        @Schema(description = "What is sent along, by name.")
        Map<String, String> headers,

        @Schema(description = "Under which the log knows the work that wrote it.")
        String correlationId,

        @Schema(description = "Who did that work.") String createdBy,

        @Schema(nullable = true, description = "Absent until it was delivered.")
        Instant deliveredAt,

        @Schema(description = "Every try, the newest first.")
        List<OutboxTry> attempts) {

    /** Headers in the order of names, so that the same message is the same text on every node. */
    public OutboxMessageView {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
        attempts = List.copyOf(attempts);
    }

    @Schema(description = "One try to deliver.")
    public record OutboxTry(
            @Schema(description = "When it began.") Instant startedAt,
            @Schema(description = "How long it took.") long durationMillis,
            @Schema(description = "The server that tried.") String node,

            @Schema(
                    description = "How it ended.",
                    enumeration = {"DELIVERED", "FAILED", "REFUSED", "LEASE_EXPIRED"})
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
