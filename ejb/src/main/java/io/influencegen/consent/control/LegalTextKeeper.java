package io.influencegen.consent.control;

import io.influencegen.consent.boundary.LegalKind;
import io.influencegen.consent.boundary.LegalTextDraft;
import io.influencegen.consent.boundary.LegalTextId;
import io.influencegen.consent.boundary.LegalTextLine;
import io.influencegen.consent.boundary.LegalTextView;
import io.influencegen.consent.boundary.LineChange;
import jakarta.enterprise.context.Dependent;
import java.util.List;

@Dependent
public class LegalTextKeeper {
    public List<LegalTextLine> list() {
        throw new UnsupportedOperationException();
    }

    public LegalTextView find(LegalTextId id) {
        throw new UnsupportedOperationException();
    }

    public LegalTextView draftOf(LegalKind kind) {
        throw new UnsupportedOperationException();
    }

    public LegalTextView change(LegalKind kind, LegalTextDraft draft, long seenEdit) {
        throw new UnsupportedOperationException();
    }

    public void discard(LegalKind kind) {
        throw new UnsupportedOperationException();
    }

    public List<LineChange> changes(LegalKind kind, LegalTextDraft draft) {
        throw new UnsupportedOperationException();
    }

    public long countAsked() {
        throw new UnsupportedOperationException();
    }

    public LegalTextView publish(LegalKind kind, long seenEdit) {
        throw new UnsupportedOperationException();
    }
}
