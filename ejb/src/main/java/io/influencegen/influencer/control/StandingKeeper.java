package io.influencegen.influencer.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import jakarta.enterprise.context.Dependent;
import java.util.UUID;

/** Moves influencers from one standing to the next. */
@Dependent
public class StandingKeeper {
    public void activate(UserId id) {
        throw new DomainException(CommonError.NOT_FOUND);
    }

    public void refuse(UserId id) {
        throw new DomainException(CommonError.NOT_FOUND);
    }

    public void suspend(UserId id) {
        throw new DomainException(CommonError.NOT_FOUND);
    }

    public void applyAskedChange(UserId id) {
        throw new DomainException(CommonError.NOT_FOUND);
    }

    public void dropAskedChange(UserId id) {
        throw new DomainException(CommonError.NOT_FOUND);
    }

    public void markProven(UserId id, UUID profileId) {
        throw new DomainException(CommonError.NOT_FOUND);
    }
}
