package io.influencegen.audit.api;

import io.influencegen.audit.boundary.AuditEventView;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "One thing that was done, as it was recorded.")
public record AuditEvent(
        @Schema(description = "Names the event.") UUID id,
        @Schema(description = "When it was done.") Instant at,
        AuditActor actor,

        @Schema(description = "What was done, as feature.what-happened.", examples = "settings.changed")
        String action,

        AuditTarget target,
        @Schema(description = "The values before, by name.") Map<String, String> before,
        @Schema(description = "The values after, by name.") Map<String, String> after,
        AuditOrigin origin,

        @Schema(
                description = "How it ended.",
                enumeration = {"SUCCESS", "REFUSED", "FAILED"})
        String outcome) {

    /** In the order of names, so that the same event is the same text on every node. */
    public AuditEvent {
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
        after = Collections.unmodifiableSortedMap(new TreeMap<>(after));
    }

    @Schema(description = "Who did it: the name as it was then, and the account where there is one.")
    public record AuditActor(
            @Schema(description = "The name as it was then.")
            String name,

            @Schema(description = "The account's id; empty where there is none.")
            String accountId) {}

    @Schema(description = "On what it was done; both empty where there is no single thing.")
    public record AuditTarget(
            @Schema(description = "The kind of thing.", examples = "setting")
            String type,

            @Schema(description = "Which one.") String id) {}

    @Schema(description = "From where, in which piece of work, on which node.")
    public record AuditOrigin(
            @Schema(description = "The caller's address.") String ip,

            @Schema(description = "Under which the log knows the piece of work.")
            String correlationId,

            @Schema(description = "The server that did it.") String node) {}

    static AuditEvent of(AuditEventView view) {
        return new AuditEvent(
                view.id(),
                view.at(),
                new AuditActor(view.actor().name(), view.actor().accountId()),
                view.action(),
                new AuditTarget(view.target().type(), view.target().id()),
                view.before(),
                view.after(),
                new AuditOrigin(
                        view.origin().ip(),
                        view.origin().correlationId(),
                        view.origin().node()),
                view.outcome().name());
    }
}
