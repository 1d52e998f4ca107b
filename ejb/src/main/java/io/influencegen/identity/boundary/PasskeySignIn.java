package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.control.AccountRepository;
import io.influencegen.identity.control.PasskeyKeeper;
import io.influencegen.identity.entity.UserAccount;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Coming in by a passkey, which is two factors in one: the device, and what opens it. */
@Stateless
@PermitAll
public class PasskeySignIn {
    @Inject
    private PasskeyKeeper keeper;

    @Inject
    private AccountRepository accounts;

    @Inject
    private SignInGuard guard;

    public PasskeyQuestion prepare() {
        return keeper.askForProof();
    }

    /** A proof that fails counts against the address that it came from. */
    public Caller enter(PasskeyQuestion question, String answer) {
        guard.admitAddress();
        Optional<UserId> owner = keeper.prove(question, answer)
                .filter(id -> accounts.find(id).filter(UserAccount::maySignIn).isPresent());
        if (owner.isEmpty()) {
            guard.refuseAddress();
            throw new DomainException(IdentityError.PASSKEY_REFUSED);
        }
        return guard.enter(owner.get());
    }
}
