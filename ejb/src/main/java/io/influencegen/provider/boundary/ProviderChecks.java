package io.influencegen.provider.boundary;

import io.influencegen.access.boundary.UserId;
import io.influencegen.provider.control.CheckDesk;
import io.influencegen.provider.control.CheckOverview;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** For other features: has a provider look at a person. */
@Stateless
@PermitAll
public class ProviderChecks {
    @Inject
    private CheckDesk desk;

    @Inject
    private CheckOverview overview;

    /**
     * True when a provider will be asked: then {@link ProviderAnswered} or {@link ProviderGaveUp} follows, once. False when people have
     * to look at once, for want of a provider or because it is in trouble.
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public boolean begin(UserId user, String caseReference) {
        return desk.begin(user, caseReference);
    }

    public Optional<ProviderCheckView> latest(UserId user) {
        return overview.latest(user);
    }

    /** What providers call the checks of these people, the oldest first. */
    public List<ProviderReference> referencesOf(Collection<UserId> users) {
        return users.isEmpty() ? List.of() : overview.referencesOf(users);
    }
}
