package io.influencegen.screening.boundary;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.List;

/** For other features: who on the lists may be meant, and what is known of a person's matches. */
@Stateless
@PermitAll
public class Screening {
    /** The best first; nothing is kept. */
    public List<ScreeningMatch> search(ScreeningQuestion question) {
        throw new DomainException(CommonError.UNEXPECTED);
    }

    /** Keeps the matches that are good enough. A decision stands until the entry it was about changes. */
    public ScreeningResult screen(UserId subject, ScreeningQuestion question) {
        throw new DomainException(CommonError.UNEXPECTED);
    }

    /** What the last screening left. */
    public ScreeningResult resultOf(UserId subject) {
        throw new DomainException(CommonError.UNEXPECTED);
    }

    /** The best first. */
    public List<ScreeningHit> hitsOf(UserId subject) {
        throw new DomainException(CommonError.UNEXPECTED);
    }
}
