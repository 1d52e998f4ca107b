package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.control.PasswordHasher;
import io.influencegen.identity.control.PasswordPolicy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Where people change their own password. Holds no connection to the database while one is hashed. */
@Stateless
@RolesAllowed({
    Roles.INFLUENCER,
    Roles.CAMPAIGN_MANAGER,
    Roles.KYC_REVIEWER,
    Roles.FINANCE,
    Roles.BATCH_OPERATOR,
    Roles.AUDITOR,
    Roles.ADMINISTRATOR
})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Passwords {
    @Inject
    private SignInGuard guard;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private PasswordPolicy policy;

    @Inject
    private Sessions sessions;

    @Inject
    private RequestContext context;

    /**
     * Ends all other sessions, whoever began them. A wrong current password counts like a failed sign-in: an open session is
     * no place to guess it.
     */
    public void change(String current, String next) {
        UserId self = context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
        SignInGuard.Candidate candidate = guard.admit(self);
        if (!hasher.matches(current, candidate.passwordHash().orElseThrow())) {
            guard.refuse(candidate);
            throw new DomainException(IdentityError.PASSWORD_WRONG);
        }
        guard.forgive(candidate);
        if (current.equals(next)) {
            throw new DomainException(IdentityError.PASSWORD_SAME);
        }
        policy.check(next, guard.knownOf(self));
        guard.changePassword(self, hasher.hash(next));
        sessions.revokeOthers();
    }
}
