package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.audit.boundary.Outcome;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.control.AccountRepository;
import io.influencegen.identity.control.EmailSeal;
import io.influencegen.identity.control.PasswordHasher;
import io.influencegen.identity.entity.ColourTheme;
import io.influencegen.identity.entity.UserAccount;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Turns credentials into a caller. */
@Stateless
@PermitAll
public class SignIn {
    @Inject
    private AccountRepository accounts;

    @Inject
    private EmailSeal emails;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private AuditLog audit;

    @Inject
    private RequestContext context;

    public Caller signIn(String email, String password) {
        Optional<UserAccount> account = accounts.findByEmail(emails.index(email));
        boolean mayEnter = account.filter(UserAccount::maySignIn).isPresent();
        String stored =
                account.filter(known -> mayEnter).map(UserAccount::passwordHash).orElseGet(hasher::hashOfNobody);
        boolean matches = hasher.matches(password, stored);
        Caller caller = account.filter(known -> mayEnter && matches)
                .map(SignIn::callerOf)
                .orElseThrow(() -> refusal(account));
        audit.record(AuditEntry.of("identity.signed-in")
                .on("account", caller.user().orElseThrow().toString())
                .by(caller));
        return caller;
    }

    /** Records that the caller leaves; ending the session is the edge's part. */
    public void signOut() {
        context.caller()
                .user()
                .ifPresent(user ->
                        audit.record(AuditEntry.of("identity.signed-out").on("account", user.toString())));
    }

    /** The caller behind a session or token, with today's roles; empty when the account may no longer sign in. */
    public Optional<Caller> resume(UserId id) {
        return accounts.find(id).filter(UserAccount::maySignIn).map(SignIn::callerOf);
    }

    /** In which colours a person wants the portal on a device they come to. */
    public ColourTheme themeOf(UserId id) {
        return accounts.find(id).map(UserAccount::theme).orElse(ColourTheme.SYSTEM);
    }

    /** The address that was typed is not kept: people type passwords there. */
    private DomainException refusal(Optional<UserAccount> account) {
        audit.recordSeparately(AuditEntry.of("identity.sign-in-refused")
                .on("account", account.map(known -> known.id().toString()).orElse("unknown"))
                .outcome(Outcome.REFUSED)
                .by(Caller.anonymous()));
        return new DomainException(IdentityError.WRONG_CREDENTIALS);
    }

    private static Caller callerOf(UserAccount account) {
        return new Caller(Optional.of(new UserId(account.id())), account.displayName(), account.roles());
    }
}
