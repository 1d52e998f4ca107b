package io.influencegen.audit.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditEventView;
import io.influencegen.audit.boundary.Outcome;
import io.influencegen.testdb.SettableClock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditRecorderTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00.123456789Z");
    private static final UserId AVERY = new UserId(UUID.randomUUID());

    private final InMemoryAuditRepository events = new InMemoryAuditRepository();
    private final RequestContext context = new RequestContext();
    private final AuditRecorder recorder = new AuditRecorder(events, context, new SettableClock(NOW), "node-a");

    @Test
    void anEventShouldSayWhoFromWhereAndInWhichWork() {
        context.begin(new Caller(Optional.of(AVERY), "Avery", Set.of(Role.ADMINISTRATOR)), "10.0.0.7", "c-42");
        recorder.record(AuditEntry.of("settings.changed").on("setting", "portal.banner"));
        AuditEventView event = events.all().get(0);
        assertThat(event.actor(), is(new AuditEventView.Actor("Avery", AVERY.toString())));
        assertThat(event.origin(), is(new AuditEventView.Origin("10.0.0.7", "c-42", "node-a")));
        assertThat(event.at(), is(Instant.parse("2026-11-20T12:00:00.123456Z")));
        assertThat(event.outcome(), is(Outcome.SUCCESS));
        assertThat(event.id().version(), is(7));
    }

    @Test
    void aNamedActorShouldComeBeforeTheCaller() {
        recorder.record(AuditEntry.of("identity.sign-in-refused").by(Caller.anonymous()));
        assertThat(events.all().get(0).actor().name(), is("anonymous"));
    }

    @Test
    void overlongAndHostileValuesShouldBeCutNotRefused() {
        recorder.record(AuditEntry.of("page.refused")
                .on("page", "\0" + "x".repeat(1000))
                .change(Map.of("f", "y".repeat(5000)), Map.of()));
        AuditEventView event = events.all().get(0);
        assertThat(event.target().id().length(), is(200));
        assertThat(event.before().get("f").length(), is(AuditRecorder.LONGEST_VALUE));
        assertThat(event.before().get("f"), endsWith("…"));
    }
}
