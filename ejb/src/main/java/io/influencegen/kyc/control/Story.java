package io.influencegen.kyc.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.kyc.boundary.CaseChanged;
import io.influencegen.kyc.entity.StoryKind;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Tells a case's story, and the audit trail, in the transaction of what happens. */
@Dependent
class Story {
    private final StoryRepository stories;
    private final CaseSeal seal;
    private final AuditLog audit;
    private final RequestContext context;
    private final Clock clock;
    private final Consumer<CaseChanged> changed;

    @Inject
    Story(
            StoryRepository stories,
            CaseSeal seal,
            AuditLog audit,
            RequestContext context,
            Clock clock,
            Event<CaseChanged> changed) {
        this(stories, seal, audit, context, clock, (Consumer<CaseChanged>) changed::fire);
    }

    Story(
            StoryRepository stories,
            CaseSeal seal,
            AuditLog audit,
            RequestContext context,
            Clock clock,
            Consumer<CaseChanged> changed) {
        this.stories = stories;
        this.seal = seal;
        this.audit = audit;
        this.context = context;
        this.clock = clock;
        this.changed = changed;
    }

    void tell(CaseRow one, StoryKind kind) {
        tell(one, kind, "", "");
    }

    /** The detail names keys and figures; words are about the person and sealed. */
    void tell(CaseRow one, StoryKind kind, String detail, String words) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        stories.add(
                one.id(),
                new StoryRepository.Event(
                        TimeOrderedId.next(now.toEpochMilli()),
                        now,
                        context.caller().user(),
                        context.caller().name(),
                        kind,
                        detail,
                        seal.sealIfAny(one.influencer(), CaseSeal.Place.EVENT, words)));
        audit.record(
                AuditEntry.of("kyc.case-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .on("kyc-case", one.id().toString())
                        .change(Map.of(), detail.isEmpty() ? Map.of() : Map.of("detail", detail)));
        changed.accept(new CaseChanged(one.influencer()));
    }
}
