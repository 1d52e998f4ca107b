package io.influencegen.webhook.control;

import io.influencegen.audit.boundary.AuditEventView;
import io.influencegen.audit.boundary.AuditRecorded;
import io.influencegen.outbox.boundary.Outbox;
import io.influencegen.outbox.boundary.OutboxMessage;
import io.influencegen.settings.boundary.AuditSettings;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;

/** Sends every audit event to the collector an administrator has named: handed to the outbox in the event's own transaction. */
@Dependent
class AuditForwarding {
    @Inject
    private Settings settings;

    @Inject
    private Outbox outbox;

    void forward(@Observes AuditRecorded recorded) {
        String collector = settings.text(AuditSettings.FORWARD_URL);
        if (settings.flag(AuditSettings.FORWARD_ENABLED) && !collector.isBlank()) {
            AuditEventView event = recorded.event();
            outbox.enqueue(
                    OutboxMessage.of(WebhookChannel.NAME, collector, json(event).toString(), "audit-" + event.id()));
        }
    }

    static JsonObject json(AuditEventView event) {
        return Json.createObjectBuilder()
                .add("id", event.id().toString())
                .add("at", event.at().toString())
                .add("action", event.action())
                .add("outcome", event.outcome().name())
                .add(
                        "actor",
                        Json.createObjectBuilder()
                                .add("name", event.actor().name())
                                .add("accountId", event.actor().accountId()))
                .add(
                        "target",
                        Json.createObjectBuilder()
                                .add("type", event.target().type())
                                .add("id", event.target().id()))
                .add("before", fields(event.before()))
                .add("after", fields(event.after()))
                .add("ip", event.origin().ip())
                .add("correlationId", event.origin().correlationId())
                .add("node", event.origin().node())
                .build();
    }

    private static JsonObjectBuilder fields(Map<String, String> values) {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        values.forEach(fields::add);
        return fields;
    }
}
