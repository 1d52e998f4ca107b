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
import io.influencegen.identity.control.OneTimeLinkRepository;
import io.influencegen.identity.control.SecondFactorKeeper;
import io.influencegen.identity.entity.LinkPurpose;
import io.influencegen.identity.entity.UserAccount;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
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
    private static final Duration SECOND_STEP_LIFE = Duration.ofMinutes(10);

    @Inject
    private Doors doors;

    @Inject
    private AccountRepository accounts;

    @Inject
    private EmailSeal emails;

    @Inject
    private AccountMails mails;

    @Inject
    private SecondFactorKeeper factors;

    @Inject
    private OneTimeLinkRepository links;

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

    /**
     * The password was right; a new hash of it takes the old one's place. Whoever has a second factor, or needs one, waits for
     * it and has not come in.
     */
    public SignInStep passPassword(Candidate candidate, Optional<String> newHash) {
        UserAccount account = account(candidate.account().orElseThrow());
        newHash.ifPresent(account::changePassword);
        return pass(account, false);
    }

    /** The same in the transaction of somebody else, who vouches for the person. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public SignInStep passOutside(UserId id, boolean provenTwice) {
        return pass(account(id), provenTwice);
    }

    private SignInStep pass(UserAccount account, boolean provenTwice) {
        UserId id = new UserId(account.id());
        boolean set = factors.isSet(id);
        if (provenTwice || (!set && !SecondFactorKeeper.isMandatoryFor(account.roles()))) {
            return new SignInStep(enter(emails.open(account), account), SignInStep.Next.NOTHING, Optional.empty());
        }
        return new SignInStep(
                account.asCaller(),
                set ? SignInStep.Next.CODE : SignInStep.Next.ENROLMENT,
                Optional.of(links.issueBeside(id, LinkPurpose.SECOND_STEP, SECOND_STEP_LIFE)));
    }

    /** Who waits with this ticket. */
    public UserId ownerOf(String ticket) {
        return links.ownerOf(ticket, LinkPurpose.SECOND_STEP)
                .filter(id -> account(id).maySignIn())
                .orElseThrow(() -> new DomainException(IdentityError.SIGN_IN_STALE));
    }

    /** The caller, once the code was right; it was counted as an attempt before. */
    public Optional<Caller> passCode(String ticket, String code) {
        UserAccount account = account(ownerOf(ticket));
        if (!factors.accepts(new UserId(account.id()), code)) {
            return Optional.empty();
        }
        return Optional.of(finish(ticket, account));
    }

    public Enrolment prepare(String ticket) {
        UserAccount account = account(ownerOf(ticket));
        return factors.prepare(new UserId(account.id()), emails.open(account));
    }

    /** The first code generator is set up, and gives its recovery codes. */
    public List<String> enrol(String ticket, String code) {
        UserId id = ownerOf(ticket);
        if (factors.isSet(id)) {
            throw new DomainException(IdentityError.SIGN_IN_STALE);
        }
        List<String> codes = factors.confirm(id, code);
        audit.record(AuditEntry.of("identity.second-factor-set")
                .on("account", id.toString())
                .by(account(id).asCaller()));
        return codes;
    }

    /** Lets in whoever has just enrolled and seen the recovery codes. */
    public Caller finish(String ticket) {
        return finish(ticket, account(ownerOf(ticket)));
    }

    private Caller finish(String ticket, UserAccount account) {
        if (links.redeem(ticket, LinkPurpose.SECOND_STEP).isEmpty()) {
            throw new DomainException(IdentityError.SIGN_IN_STALE);
        }
        return enter(emails.open(account), account);
    }

    /** For whoever has proven who they are by other means than a password: a passkey, another sign-on. */
    public Caller enter(UserId id) {
        UserAccount account = account(id);
        return enter(emails.open(account), account);
    }

    private Caller enter(String email, UserAccount account) {
        doors.opened(email);
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

    /** Refuses an address of the network that failed too often. */
    public void admitAddress() {
        doors.passBy(context.ip());
    }

    /** Somebody there failed to prove who they are, whoever it is. */
    public void refuseAddress() {
        audit.record(refused("identity.sign-in-refused", "account", "unknown"));
        failedFromAddress();
    }

    /** The address that was typed is not kept: people type passwords there. */
    public void refuse(Candidate candidate) {
        String account = candidate.account().map(UserId::toString).orElse("unknown");
        audit.record(refused("identity.sign-in-refused", "account", account));
        if (candidate.lastAttempt()) {
            audit.record(refused("identity.account-locked", "account", account));
        }
        failedFromAddress();
    }

    private void failedFromAddress() {
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
