package io.influencegen.privacy.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.privacy.boundary.ErasureState;
import io.influencegen.privacy.boundary.ErasureView;
import io.influencegen.privacy.boundary.PrivacyError;
import io.influencegen.privacy.boundary.PrivacySettings;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes in wishes to be forgotten, and what is decided about them. */
@Dependent
public class ErasureKeeper {
    private static final int LONGEST_WORDS = 1000;

    private final ErasureRepository erasures;
    private final ErasureWords words;
    private final ErasureHolds holds;
    private final PrivacyNews news;
    private final Settings settings;
    private final AuditLog audit;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    ErasureKeeper(
            ErasureRepository erasures,
            ErasureWords words,
            ErasureHolds holds,
            PrivacyNews news,
            Settings settings,
            AuditLog audit,
            RequestContext context,
            Clock clock) {
        this.erasures = erasures;
        this.words = words;
        this.holds = holds;
        this.news = news;
        this.settings = settings;
        this.audit = audit;
        this.context = context;
        this.clock = clock;
    }

    public ErasureView request(String comment) {
        UserId self = self();
        String said = Optional.ofNullable(comment).orElse("").strip();
        requireShort(said);
        Instant now = now();
        Instant due = now.plus(settings.duration(PrivacySettings.ERASURE_TIME));
        UUID id = TimeOrderedId.next(clock.millis());
        if (!erasures.add(id, self, words.sealComment(self, said), now, due)) {
            throw new DomainException(PrivacyError.ERASURE_OPEN);
        }
        audit.record(AuditEntry.of("privacy.erasure-requested").on("erasure", id.toString()));
        news.erasureRequested(self, due);
        return mine().orElseThrow();
    }

    public Optional<ErasureView> mine() {
        return erasures.newest(self()).map(one -> view(one, List.of()));
    }

    public ErasureView withdraw() {
        SealedErasure own = erasures.newest(self())
                .flatMap(one -> erasures.lock(one.id()))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        own.state().to(ErasureState.WITHDRAWN);
        erasures.withdraw(own.id());
        record("privacy.erasure-withdrawn", own, ErasureState.WITHDRAWN);
        return mine().orElseThrow();
    }

    public Page<ErasureView> list(ListQuery query) {
        List<SealedErasure> found = erasures.list(query, now());
        Map<UUID, String> comments = words.comments(found);
        Map<UUID, String> reasons = words.reasons(found);
        return new Page<>(
                found.stream()
                        .map(one -> one.view(
                                comments.getOrDefault(one.id(), ""),
                                Optional.ofNullable(reasons.get(one.id())),
                                List.of(),
                                now()))
                        .toList(),
                erasures.count(query, now()));
    }

    /** With what is in the way. */
    public ErasureView find(UUID id) {
        SealedErasure one = erasures.find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        return view(one, holds.of(one.owner()));
    }

    public ErasureView accept(UUID id) {
        SealedErasure one = decidable(id);
        ErasureState next = one.state().to(ErasureState.ACCEPTED);
        List<String> inTheWay = holds.of(one.owner());
        if (!inTheWay.isEmpty()) {
            throw new DomainException(PrivacyError.ERASURE_HELD, String.join(" ", inTheWay));
        }
        decide(one, next, Optional.empty());
        news.erasureAccepted(one.owner());
        return find(id);
    }

    public ErasureView refuse(UUID id, String reason) {
        SealedErasure one = decidable(id);
        ErasureState next = one.state().to(ErasureState.REFUSED);
        String why = Optional.ofNullable(reason).orElse("").strip();
        if (why.isEmpty()) {
            throw new DomainException(PrivacyError.ERASURE_REASON_MISSING);
        }
        requireShort(why);
        decide(one, next, Optional.of(words.sealReason(one.owner(), why)));
        news.erasureRefused(one.owner(), why);
        return find(id);
    }

    private SealedErasure decidable(UUID id) {
        SealedErasure one = erasures.lock(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        if (one.owner().equals(self())) {
            throw new DomainException(PrivacyError.ERASURE_OWN);
        }
        return one;
    }

    private void decide(SealedErasure one, ErasureState next, Optional<byte[]> reason) {
        erasures.decide(
                one.id(),
                new ErasureRepository.Decision(next, self(), context.caller().name(), reason, now()));
        record("privacy.erasure-decided", one, next);
    }

    private void record(String action, SealedErasure one, ErasureState next) {
        audit.record(AuditEntry.of(action)
                .on("erasure", one.id().toString())
                .change(Map.of("state", one.state().name()), Map.of("state", next.name())));
    }

    private ErasureView view(SealedErasure one, List<String> inTheWay) {
        List<SealedErasure> alone = List.of(one);
        return one.view(
                words.comments(alone).getOrDefault(one.id(), ""),
                Optional.ofNullable(words.reasons(alone).get(one.id())),
                inTheWay,
                now());
    }

    private static void requireShort(String said) {
        if (said.length() > LONGEST_WORDS) {
            throw new DomainException(PrivacyError.ERASURE_COMMENT_TOO_LONG, LONGEST_WORDS);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private UserId self() {
        return context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
    }
}
