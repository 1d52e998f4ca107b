package io.influencegen.consent.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.consent.boundary.ConsentError;
import io.influencegen.consent.boundary.ConsentGate;
import io.influencegen.consent.boundary.ConsentSettings;
import io.influencegen.consent.boundary.LegalKind;
import io.influencegen.consent.boundary.LegalState;
import io.influencegen.consent.boundary.LegalTextDraft;
import io.influencegen.consent.boundary.LegalTextId;
import io.influencegen.consent.boundary.LegalTextLine;
import io.influencegen.consent.boundary.LegalTextPublished;
import io.influencegen.consent.boundary.LegalTextView;
import io.influencegen.consent.boundary.LineChange;
import io.influencegen.crypto.boundary.Sha256;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.LivePush;
import io.influencegen.settings.boundary.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the next version of a text, and puts it in force. */
@Dependent
public class LegalTextKeeper {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_BODY = 60_000;

    private final LegalTextRepository texts;
    private final Settings settings;
    private final AuditLog audit;
    private final LivePush push;
    private final Event<LegalTextPublished> published;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    LegalTextKeeper(
            LegalTextRepository texts,
            Settings settings,
            AuditLog audit,
            LivePush push,
            Event<LegalTextPublished> published,
            RequestContext context,
            Clock clock) {
        this.texts = texts;
        this.settings = settings;
        this.audit = audit;
        this.push = push;
        this.published = published;
        this.context = context;
        this.clock = clock;
    }

    public List<LegalTextLine> list() {
        return texts.list();
    }

    public LegalTextView find(LegalTextId id) {
        return texts.find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    public LegalTextView draftOf(LegalKind kind) {
        return texts.draft(kind).orElseGet(() -> {
            LegalTextView now = inForce(kind);
            return new LegalTextView(
                    now.id(),
                    kind,
                    now.version() + 1,
                    now.title(),
                    now.body(),
                    LegalState.DRAFT,
                    Optional.empty(),
                    now.sha256(),
                    0);
        });
    }

    public LegalTextView change(LegalKind kind, LegalTextDraft wished, long seenEdit) {
        LegalTextDraft draft = checked(wished);
        boolean kept = seenEdit == 0
                ? texts.addDraft(new LegalTextId(TimeOrderedId.next(clock.millis())), kind, draft, fingerprint(draft))
                : texts.changeDraft(kind, draft, fingerprint(draft), seenEdit);
        if (!kept) {
            throw new DomainException(CommonError.CHANGED_MEANWHILE);
        }
        LegalTextView now = draftOf(kind);
        audit.record(AuditEntry.of("consent.draft-changed")
                .on("legal-text", now.id().toString())
                .change(Map.of(), describe(now)));
        return now;
    }

    public void discard(LegalKind kind) {
        Optional<LegalTextView> draft = texts.draft(kind);
        if (draft.isPresent() && texts.removeDraft(kind)) {
            audit.record(AuditEntry.of("consent.draft-discarded")
                    .on("legal-text", draft.get().id().toString())
                    .change(describe(draft.get()), Map.of()));
        }
    }

    public List<LineChange> changes(LegalKind kind, LegalTextDraft wished) {
        LegalTextView now = inForce(kind);
        LegalTextDraft draft = checked(wished);
        return TextComparison.between(whole(now.title(), now.body()), whole(draft.title(), draft.body()));
    }

    public long countAsked() {
        return texts.countAsked(settings.flag(ConsentSettings.STAFF));
    }

    public LegalTextView publish(LegalKind kind, long seenEdit) {
        LegalTextView draft = texts.draft(kind).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        LegalTextView before = inForce(kind);
        if (draft.sha256().equals(before.sha256())) {
            throw new DomainException(ConsentError.LEGAL_TEXT_UNCHANGED);
        }
        if (!texts.publish(kind, seenEdit, clock.instant(), context.caller().name())) {
            throw new DomainException(CommonError.CHANGED_MEANWHILE);
        }
        audit.record(AuditEntry.of("consent.text-published")
                .on("legal-text", draft.id().toString())
                .change(describe(before), describe(draft)));
        push.announce(Audience.nodes(), ConsentGate.PUBLISHED, Map.of());
        published.fire(new LegalTextPublished(kind, draft.version()));
        return find(draft.id());
    }

    private LegalTextView inForce(LegalKind kind) {
        return texts.inForce().stream()
                .filter(text -> text.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private static Map<String, String> describe(LegalTextView text) {
        return Map.of("kind", text.kind().name(), "version", String.valueOf(text.version()), "sha256", text.sha256());
    }

    private static LegalTextDraft checked(LegalTextDraft wished) {
        String title = part("title", wished.title(), LONGEST_TITLE).replaceAll("\\s+", " ");
        String body = part("text", wished.body(), LONGEST_BODY).replaceAll("\\R", "\n");
        return new LegalTextDraft(title, body);
    }

    private static String part(String name, String words, int longest) {
        String stripped =
                Optional.ofNullable(words).orElse("").replace("\0", "").strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new DomainException(ConsentError.LEGAL_TEXT_PART_INVALID, name, longest);
        }
        return stripped;
    }

    private static String fingerprint(LegalTextDraft draft) {
        return Sha256.of(whole(draft.title(), draft.body()));
    }

    private static String whole(String title, String body) {
        return title + "\n\n" + body;
    }
}
