package io.influencegen.consent.boundary;

import io.influencegen.access.boundary.Roles;
import io.influencegen.consent.control.LegalTextKeeper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Where administrators write and publish what people agree to. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class LegalTexts {
    @Inject
    private LegalTextKeeper keeper;

    /** Every version, newest first, drafts before them. */
    public List<LegalTextLine> list() {
        return keeper.list();
    }

    public LegalTextView find(LegalTextId id) {
        return keeper.find(id);
    }

    /** The draft of the next version; where there is none, one that says what is in force. */
    public LegalTextView draftOf(LegalKind kind) {
        return keeper.draftOf(kind);
    }

    /** Refused with CHANGED_MEANWHILE when the draft was changed since {@code seenEdit}. */
    public LegalTextView change(LegalKind kind, LegalTextDraft draft, long seenEdit) {
        return keeper.change(kind, draft, seenEdit);
    }

    public void discard(LegalKind kind) {
        keeper.discard(kind);
    }

    /** What the draft would change, line by line. */
    public List<LineChange> changes(LegalKind kind, LegalTextDraft draft) {
        return keeper.changes(kind, draft);
    }

    /** How many people would be asked to agree again. */
    public long countAsked() {
        return keeper.countAsked();
    }

    /** In force at once, on every node. */
    public LegalTextView publish(LegalKind kind, long seenEdit) {
        return keeper.publish(kind, seenEdit);
    }
}
