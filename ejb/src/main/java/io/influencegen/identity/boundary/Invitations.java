package io.influencegen.identity.boundary;

import io.influencegen.identity.control.NewcomerCheck;
import io.influencegen.identity.control.PasswordHasher;
import io.influencegen.identity.control.PasswordPolicy;
import io.influencegen.identity.entity.LinkPurpose;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Where invited people come in. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Invitations {
    @Inject
    private AccountSteps steps;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private PasswordPolicy policy;

    /** Whether a link would still work. */
    public boolean opens(String token) {
        return steps.opens(token, LinkPurpose.INVITATION);
    }

    /** How the inviter called them. */
    public String nameOf(String token) {
        return steps.knownOfOwner(token, LinkPurpose.INVITATION).get(0);
    }

    /** Uses the link up, unless name or password will not do. */
    public void accept(String token, String name, String password) {
        String clean = NewcomerCheck.name(name);
        policy.check(password, steps.knownOfOwner(token, LinkPurpose.INVITATION));
        steps.accept(token, clean, hasher.hash(password));
    }
}
