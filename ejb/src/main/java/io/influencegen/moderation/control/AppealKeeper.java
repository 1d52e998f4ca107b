package io.influencegen.moderation.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.crypto.boundary.SubjectCipher;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.moderation.boundary.ModerationError;
import io.influencegen.moderation.boundary.RefusalView;
import io.influencegen.moderation.entity.AppealState;
import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.LivePush;
import io.influencegen.storage.boundary.ObjectStore;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes appeals in and decides them. */
@Dependent
public class AppealKeeper {
    /** Tells staff that somebody waits. */
    static final String MADE = "appeal-made";

    private static final int LONGEST_WORDS = 1000;

    private final RefusalRepository refusals;
    private final CaseFile file;
    private final SubjectCipher cipher;
    private final ObjectStore store;
    private final AppealNews news;
    private final AuditLog audit;
    private final LivePush push;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    AppealKeeper(
            RefusalRepository refusals,
            CaseFile file,
            SubjectCipher cipher,
            ObjectStore store,
            AppealNews news,
            AuditLog audit,
            LivePush push,
            RequestContext context,
            Clock clock) {
        this.refusals = refusals;
        this.file = file;
        this.cipher = cipher;
        this.store = store;
        this.news = news;
        this.audit = audit;
        this.push = push;
        this.context = context;
        this.clock = clock;
    }

    public Page<RefusalView> mine(ListQuery query) {
        AppealQuestion.requireNone(query);
        UserId self = self();
        return new Page<>(file.open(refusals.ofPerson(self, query)), refusals.countOfPerson(self));
    }

    /** Those of others do not exist for the caller. */
    public RefusalView mine(UUID id) {
        return open(ownCase(id));
    }

    public RefusalView appeal(UUID id, String comment) {
        SealedCase own = ownCase(id);
        byte[] words = cipher.encrypt(own.subject(), CaseFile.COMMENT, checked(comment));
        if (!refusals.addAppeal(id, words, now())) {
            throw new DomainException(ModerationError.APPEALED_ALREADY);
        }
        audit.record(AuditEntry.of("moderation.appeal-made").on("refusal", id.toString()));
        push.announce(Audience.role(Role.CAMPAIGN_MANAGER), MADE, Map.of());
        push.announce(Audience.role(Role.ADMINISTRATOR), MADE, Map.of());
        return mine(id);
    }

    public Page<RefusalView> list(ListQuery query) {
        AppealQuestion question = AppealQuestion.of(query);
        List<SealedCase> found = refusals.appeals(question.state(), question.newestFirst(), query);
        return new Page<>(file.open(found), refusals.countAppeals(question.state()));
    }

    public RefusalView find(UUID id) {
        return open(appealed(id));
    }

    public InputStream thumbnail(UUID id) {
        SealedCase one = appealed(id);
        String picture = one.thumbnail().orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        return store.open(one.subject(), picture);
    }

    public RefusalView decide(UUID id, boolean uphold, String reason) {
        SealedCase one = appealed(id);
        UserId self = self();
        if (one.person().equals(self)) {
            throw new DomainException(ModerationError.OWN_APPEAL);
        }
        String words = uphold ? Optional.ofNullable(reason).orElse("").strip() : checked(reason);
        requireShort(words);
        byte[] sealed = words.isEmpty() ? null : cipher.encrypt(one.subject(), CaseFile.REASON, words);
        AppealState next = one.state()
                .filter(state -> state == AppealState.OPEN)
                .map(state -> state.decided(uphold))
                .orElseThrow(() -> new DomainException(ModerationError.APPEAL_DECIDED));
        if (!refusals.decide(id, next, self, context.caller().name(), sealed, now())) {
            throw new DomainException(ModerationError.APPEAL_DECIDED);
        }
        audit.record(AuditEntry.of("moderation.appeal-decided")
                .on("refusal", id.toString())
                .change(Map.of("state", AppealState.OPEN.name()), Map.of("state", next.name())));
        RefusalView decided = find(id);
        news.tell(decided);
        return decided;
    }

    private SealedCase ownCase(UUID id) {
        UserId self = self();
        return refusals.find(id)
                .filter(one -> one.person().equals(self))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private SealedCase appealed(UUID id) {
        return refusals.find(id)
                .filter(one -> one.state().isPresent())
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private RefusalView open(SealedCase one) {
        return file.open(List.of(one)).get(0);
    }

    private static String checked(String words) {
        String stripped = Optional.ofNullable(words).orElse("").strip();
        if (stripped.isEmpty()) {
            throw new DomainException(ModerationError.APPEAL_WITHOUT_WORDS, LONGEST_WORDS);
        }
        requireShort(stripped);
        return stripped;
    }

    private static void requireShort(String words) {
        if (words.length() > LONGEST_WORDS) {
            throw new DomainException(ModerationError.APPEAL_WITHOUT_WORDS, LONGEST_WORDS);
        }
    }

    private UserId self() {
        return context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
