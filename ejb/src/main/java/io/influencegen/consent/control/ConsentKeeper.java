package io.influencegen.consent.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.consent.boundary.ConsentView;
import io.influencegen.consent.boundary.LegalKind;
import io.influencegen.consent.boundary.LegalTextId;
import io.influencegen.consent.boundary.LegalTextView;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;

@Dependent
public class ConsentKeeper {
    public List<LegalTextView> outstanding(UserId user) {
        throw new UnsupportedOperationException();
    }

    public boolean isCurrent(UserId user) {
        throw new UnsupportedOperationException();
    }

    public void give(List<LegalTextId> texts, String userAgent) {
        throw new UnsupportedOperationException();
    }

    public List<ConsentView> historyOf(UserId user) {
        throw new UnsupportedOperationException();
    }

    public List<LegalTextView> inForce() {
        throw new UnsupportedOperationException();
    }

    public Optional<LegalTextView> text(LegalKind kind, int version) {
        throw new UnsupportedOperationException();
    }
}
