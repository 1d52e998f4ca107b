package io.influencegen.screening.boundary;

import io.influencegen.access.boundary.UserId;
import io.influencegen.screening.control.HitKeeper;
import io.influencegen.screening.control.NameSearch;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** For other features: who on the lists may be meant, and what is known of a person's matches. */
@Stateless
@PermitAll
public class Screening {
    @Inject
    private NameSearch search;

    @Inject
    private HitKeeper hits;

    /** The best first; nothing is kept. */
    public List<ScreeningMatch> search(ScreeningQuestion question) {
        return search.search(question);
    }

    /** Keeps the matches that are good enough. A decision stands until the entry it was about changes. */
    public ScreeningResult screen(UserId subject, ScreeningQuestion question) {
        return hits.screen(subject, question);
    }

    /** What the last screening left. */
    public ScreeningResult resultOf(UserId subject) {
        return hits.resultOf(subject);
    }

    /** The best first. */
    public List<ScreeningHit> hitsOf(UserId subject) {
        return hits.hitsOf(subject);
    }
}
