package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.audit.boundary.Outcome;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.control.AccountMails;
import io.influencegen.identity.control.AccountRepository;
import io.influencegen.identity.control.Doors;
import io.influencegen.identity.control.EmailSeal;
import io.influencegen.identity.entity.UserAccount;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * The steps of a sign-in, for {@link SignIn} and {@link Passwords} alone. Each is a transaction of its own: what was counted
 * stays counted, however it ends.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInGuard {
    @Inject
    private Doors doors;

    @Inject
    private AccountRepository accounts;

    @Inject
    private EmailSeal emails;

    @Inject
    private AccountMails mails;

    @Inject
    private AuditLog audit;

    @Inject
    private RequestContext context;

    /** Who wants to come in; nobody where the address has no account, or one that may not sign in. */
    public record Candidate(
            String email,
            Optional<UserId> account,
            Optional<String> passwordHash,
            boolean unverified,
            boolean lastAttempt) {}

    /** Counts the attempt, or refuses it when there were too many. */
    public Candidate admit(String email) {
        return admit(email, accounts.findByEmail(emails.index(email)));
    }

    /** The same for somebody who is signed in and shows the password once more. */
    public Candidate admit(UserId id) {
        UserAccount account = account(id);
        return admit(emails.open(account), Optional.of(account));
    }

    private Candidate admit(String email, Optional<UserAccount> account) {
        boolean lastAttempt = doors.knock(email, context.ip());
        return new Candidate(
                email,
                account.map(known -> new UserId(known.id())),
                account.filter(known -> known.maySignIn() || known.isUnverified())
                        .map(UserAccount::passwordHash),
                account.filter(UserAccount::isUnverified).isPresent(),
                lastAttempt);
    }

    /** The attempts before it are forgotten; a new hash of the same password takes the old one's place. */
    public Caller enter(Candidate candidate, Optional<String> newHash) {
        UserAccount account = account(candidate.account().orElseThrow());
        newHash.ifPresent(account::changePassword);
        doors.opened(candidate.email());
        Caller caller = account.asCaller();
        audit.record(AuditEntry.of("identity.signed-in")
                .on("account", account.id().toString())
                .by(caller));
        return caller;
    }

    /** The password was right: the attempts before it are forgotten. */
    public void forgive(Candidate candidate) {
        doors.opened(candidate.email());
    }

    public void changePassword(UserId id, String newHash) {
        UserAccount account = account(id);
        account.changePassword(newHash);
        mails.tellThatPasswordChanged(account);
        audit.record(AuditEntry.of("identity.password-changed").on("account", id.toString()));
    }

    /** Words that somebody who knows the person would try first. */
    public List<String> knownOf(UserId id) {
        UserAccount account = account(id);
        return List.of(account.displayName(), emails.open(account));
    }

    /** The address that was typed is not kept: people type passwords there. */
    public void refuse(Candidate candidate) {
        String account = candidate.account().map(UserId::toString).orElse("unknown");
        audit.record(refused("identity.sign-in-refused", "account", account));
        if (candidate.lastAttempt()) {
            audit.record(refused("identity.account-locked", "account", account));
        }
        if (doors.failedFrom(context.ip())) {
            audit.record(refused("identity.address-locked", "address", context.ip()));
        }
    }

    private UserAccount account(UserId id) {
        return accounts.find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private static AuditEntry refused(String action, String type, String id) {
        return AuditEntry.of(action).on(type, id).outcome(Outcome.REFUSED).by(Caller.anonymous());
    }
}
