package io.influencegen.audit.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditEventView;
import io.influencegen.id.boundary.TimeOrderedId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Adds to an entry what the piece of work at hand knows: who, when, from where. */
@Dependent
public class AuditRecorder {
    static final int LONGEST_VALUE = 2000;
    private static final int LONGEST_TARGET = 200;

    private final AuditRepository events;
    private final RequestContext context;
    private final Clock clock;
    private final String node;

    @Inject
    public AuditRecorder(
            AuditRepository events,
            RequestContext context,
            Clock clock,
            @ConfigProperty(name = "influencegen.node.id", defaultValue = "node") String node) {
        this.events = events;
        this.context = context;
        this.clock = clock;
        this.node = node;
    }

    public AuditEventView record(AuditEntry entry) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Caller actor = entry.actor().orElseGet(context::caller);
        AuditEventView event = new AuditEventView(
                TimeOrderedId.next(now.toEpochMilli()),
                now,
                AuditEventView.Actor.of(actor.name(), actor.user()),
                entry.action(),
                new AuditEventView.Target(entry.targetType(), shorten(entry.targetId(), LONGEST_TARGET)),
                shorten(entry.before()),
                shorten(entry.after()),
                new AuditEventView.Origin(context.ip(), context.correlationId(), node),
                entry.outcome());
        events.add(event);
        return event;
    }

    private static Map<String, String> shorten(Map<String, String> values) {
        Map<String, String> shortened = new TreeMap<>();
        values.forEach((field, value) -> shortened.put(field, shorten(value, LONGEST_VALUE)));
        return shortened;
    }

    /** PostgreSQL keeps no NUL characters; a hostile address must not prevent its own record. */
    private static String shorten(String value, int longest) {
        String clean = value.replace("\0", "");
        return clean.length() > longest ? clean.substring(0, longest - 1) + "…" : clean;
    }
}
