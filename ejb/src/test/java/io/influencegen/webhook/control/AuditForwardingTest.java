package io.influencegen.webhook.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.influencegen.audit.boundary.AuditEventView;
import io.influencegen.audit.boundary.Outcome;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditForwardingTest {
    @Test
    void theCollectorShouldGetTheWholeEvent() {
        UUID id = UUID.fromString("01a1fa81-270d-7121-a19c-4dea8bac5813");
        JsonObject json = AuditForwarding.json(new AuditEventView(
                id,
                Instant.parse("2026-11-20T10:15:30Z"),
                AuditEventView.Actor.of("Avery Admin", Optional.empty()),
                "settings.changed",
                new AuditEventView.Target("setting", "portal.banner"),
                Map.of("value", ""),
                Map.of("value", "Closed on Sunday"),
                new AuditEventView.Origin("127.0.0.1", "reference-1", "node-1"),
                Outcome.SUCCESS));
        assertThat(json.getString("id"), is(id.toString()));
        assertThat(json.getString("at"), is("2026-11-20T10:15:30Z"));
        assertThat(json.getJsonObject("actor").getString("name"), is("Avery Admin"));
        assertThat(json.getJsonObject("target").getString("id"), is("portal.banner"));
        assertThat(json.getJsonObject("after").getString("value"), is("Closed on Sunday"));
        assertThat(json.getString("outcome"), is("SUCCESS"));
        assertThat(json.getString("correlationId"), is("reference-1"));
    }
}
