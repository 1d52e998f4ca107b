package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.identity.control.NewcomerCheck;
import io.influencegen.identity.control.PasswordHasher;
import io.influencegen.identity.control.PasswordPolicy;
import io.influencegen.identity.entity.LinkPurpose;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** The way back for whoever forgot the password. The answer is the same whether or not the address has an account. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordResets {
    @Inject
    private AccountSteps steps;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private PasswordPolicy policy;

    @Inject
    private RequestContext context;

    public void ask(String email) {
        String clean = NewcomerCheck.email(email);
        steps.admitMail(clean);
        steps.helpToNewPassword(clean, new AccountSteps.Origin(context.ip(), context.correlationId()));
    }

    /** Whether a link would still work. */
    public boolean opens(String token) {
        return steps.opens(token, LinkPurpose.RESET_PASSWORD);
    }

    /** Uses the link up, unless the password is too weak. */
    public void set(String token, String password) {
        policy.check(password, steps.knownOfOwner(token, LinkPurpose.RESET_PASSWORD));
        steps.setPassword(token, hasher.hash(password));
    }
}
