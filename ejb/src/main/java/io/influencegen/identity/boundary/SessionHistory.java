package io.influencegen.identity.boundary;

import io.influencegen.identity.control.SessionRegister;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/** For the nightly job: forgets sessions of long ago. A transaction per call, so that a long clean-up locks little. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SessionHistory {
    @Inject
    private SessionRegister register;

    /** Removes up to {@code limit} sessions last seen longer ago than {@code age}; fewer when none is left. */
    public int forgetOlderThan(Duration age, int limit) {
        return register.forgetOlderThan(age, limit);
    }
}
