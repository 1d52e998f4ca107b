package io.influencegen.screening.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.crypto.boundary.SubjectCipher;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.screening.boundary.HitState;
import io.influencegen.screening.boundary.ScreeningDecided;
import io.influencegen.screening.boundary.ScreeningError;
import io.influencegen.screening.boundary.ScreeningHit;
import io.influencegen.screening.boundary.ScreeningMatch;
import io.influencegen.screening.boundary.ScreeningQuestion;
import io.influencegen.screening.boundary.ScreeningResult;
import io.influencegen.screening.boundary.ScreeningSettings;
import io.influencegen.screening.control.NameSearch.Found;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Keeps the matches of persons, and what staff decides about them. */
@Dependent
public class HitKeeper {
    private static final String FINDING = "screening_hit.finding";
    private static final String NOTE = "screening_hit.note";
    private static final int LONGEST_NOTE = 2000;

    private final NameSearch search;
    private final HitRepository hits;
    private final SubjectCipher cipher;
    private final Settings settings;
    private final AuditLog audit;
    private final Consumer<ScreeningDecided> decided;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    HitKeeper(
            NameSearch search,
            HitRepository hits,
            SubjectCipher cipher,
            Settings settings,
            AuditLog audit,
            Event<ScreeningDecided> decided,
            RequestContext context,
            Clock clock) {
        this(search, hits, cipher, settings, audit, (Consumer<ScreeningDecided>) decided::fire, context, clock);
    }

    HitKeeper(
            NameSearch search,
            HitRepository hits,
            SubjectCipher cipher,
            Settings settings,
            AuditLog audit,
            Consumer<ScreeningDecided> decided,
            RequestContext context,
            Clock clock) {
        this.search = search;
        this.hits = hits;
        this.cipher = cipher;
        this.settings = settings;
        this.audit = audit;
        this.decided = decided;
        this.context = context;
        this.clock = clock;
    }

    public ScreeningResult screen(UserId subject, ScreeningQuestion question) {
        List<Found> found = search.find(question, settings.number(ScreeningSettings.THRESHOLD));
        Instant now = now();
        for (Found one : found) {
            byte[] finding = cipher.encrypt(SubjectId.of(subject), FINDING, FindingText.write(one.match()));
            hits.keep(TimeOrderedId.next(now.toEpochMilli()), subject, one, finding, now);
        }
        hits.dropOpenBut(
                subject, found.stream().map(one -> one.match().entryId()).toList());
        ScreeningResult result = hits.countsOf(subject);
        audit.record(AuditEntry.of("screening.screened")
                .on("person", subject.toString())
                .change(
                        Map.of(),
                        Map.of(
                                "open", String.valueOf(result.open()),
                                "escalated", String.valueOf(result.escalated()),
                                "cleared", String.valueOf(result.cleared()))));
        return result;
    }

    public ScreeningResult resultOf(UserId subject) {
        return hits.countsOf(subject);
    }

    public List<ScreeningHit> hitsOf(UserId subject) {
        return hits.ofSubject(subject).stream().map(this::open).toList();
    }

    public ScreeningHit decide(UUID id, HitState state, String note) {
        SealedHit hit = hits.lock(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        UserId self = context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
        if (hit.subject().equals(self)) {
            throw new DomainException(ScreeningError.SCREENING_OWN_HIT);
        }
        byte[] words = cipher.encrypt(SubjectId.of(hit.subject()), NOTE, checked(note));
        hits.decide(id, state, self, context.caller().name(), words, now());
        audit.record(AuditEntry.of("screening.decided")
                .on("screening-hit", id.toString())
                .change(Map.of("state", hit.state().name()), Map.of("state", state.name())));
        decided.accept(new ScreeningDecided(hit.subject()));
        return open(hits.lock(id).orElseThrow());
    }

    private ScreeningHit open(SealedHit hit) {
        SubjectId subject = SubjectId.of(hit.subject());
        ScreeningMatch match =
                FindingText.read(hit.entry(), hit.score(), cipher.decrypt(subject, FINDING, hit.finding()));
        Optional<ScreeningHit.Decision> decision = hit.decidedAt()
                .map(at -> new ScreeningHit.Decision(hit.decider(), at, cipher.decrypt(subject, NOTE, hit.note())));
        return new ScreeningHit(hit.id(), hit.subject(), match, hit.state(), hit.foundAt(), decision);
    }

    private static String checked(String note) {
        String words = Optional.ofNullable(note).orElse("").strip();
        if (words.isEmpty() || words.length() > LONGEST_NOTE) {
            throw new DomainException(ScreeningError.SCREENING_WITHOUT_NOTE, LONGEST_NOTE);
        }
        return words;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
