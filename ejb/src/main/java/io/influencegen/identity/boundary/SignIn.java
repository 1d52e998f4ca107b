package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.control.AccountRepository;
import io.influencegen.identity.control.PasswordHasher;
import io.influencegen.identity.entity.UserAccount;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/** Turns credentials into a caller. */
@Stateless
@PermitAll
public class SignIn {
    @Inject
    private AccountRepository accounts;

    @Inject
    private PasswordHasher hasher;

    public Caller signIn(String email, String password) {
        Optional<UserAccount> account =
                accounts.findByEmail(email.strip().toLowerCase(Locale.ROOT)).filter(UserAccount::maySignIn);
        String stored = account.map(UserAccount::passwordHash).orElseGet(hasher::hashOfNobody);
        boolean matches = hasher.matches(password, stored);
        return account.filter(found -> matches)
                .map(SignIn::callerOf)
                .orElseThrow(() -> new DomainException(IdentityError.WRONG_CREDENTIALS));
    }

    /** The caller behind a session or token, with today's roles; empty when the account may no longer sign in. */
    public Optional<Caller> resume(UserId id) {
        return accounts.find(id).filter(UserAccount::maySignIn).map(SignIn::callerOf);
    }

    private static Caller callerOf(UserAccount account) {
        return new Caller(Optional.of(new UserId(account.id())), account.displayName(), account.roles());
    }
}
