package io.influencegen.identity.boundary;

import io.influencegen.identity.control.AccountRepository;
import io.influencegen.identity.control.OneTimeLinkRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** For the nightly job: forgets people who never came. A transaction per call, so that a long clean-up locks little. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AccountHistory {
    @Inject
    private AccountRepository accounts;

    @Inject
    private OneTimeLinkRepository links;

    @Inject
    private Clock clock;

    /** Removes links that work no more, and up to {@code limit} accounts older than {@code age} that were never verified or accepted. */
    public int forgetOlderThan(Duration age, int limit) {
        links.forgetExpired();
        return accounts.forgetUnfinished(clock.instant().minus(age), limit);
    }
}
