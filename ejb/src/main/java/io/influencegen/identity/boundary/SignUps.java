package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.control.NewcomerCheck;
import io.influencegen.identity.control.PasswordHasher;
import io.influencegen.identity.control.PasswordPolicy;
import io.influencegen.identity.entity.LinkPurpose;
import io.influencegen.settings.boundary.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** How strangers get an account. The answer is the same whether or not the address has one. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignUps {
    @Inject
    private AccountSteps steps;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private PasswordPolicy policy;

    @Inject
    private Settings settings;

    @Inject
    private RequestContext context;

    public boolean isOpen() {
        return settings.flag(IdentitySettings.SIGN_UP_OPEN);
    }

    /** What follows arrives by mail: a link that verifies the address or, where it has an account, a word about that. */
    public void signUp(String name, String email, String password) {
        if (!isOpen()) {
            throw new DomainException(IdentityError.SIGN_UP_CLOSED);
        }
        String cleanName = NewcomerCheck.name(name);
        String cleanEmail = NewcomerCheck.email(email);
        policy.check(password, List.of(cleanName, cleanEmail));
        steps.admitMail(cleanEmail);
        steps.signUp(cleanName, cleanEmail, hasher.hash(password), origin());
    }

    /** Another link, for whoever signed up and lost the first. */
    public void sendAgain(String email) {
        String clean = NewcomerCheck.email(email);
        steps.admitMail(clean);
        steps.sendVerificationAgain(clean, origin());
    }

    /** Whether a link would still work. */
    public boolean opens(String token) {
        return steps.opens(token, LinkPurpose.VERIFY_EMAIL);
    }

    /** The address is its owner's, who may sign in from now on. */
    public void verify(String token) {
        steps.verify(token);
    }

    private AccountSteps.Origin origin() {
        return new AccountSteps.Origin(context.ip(), context.correlationId());
    }
}
