package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.identity.control.AccountMails;
import io.influencegen.identity.control.AccountRepository;
import io.influencegen.identity.control.Doors;
import io.influencegen.identity.control.EmailSeal;
import io.influencegen.identity.control.OneTimeLinkRepository;
import io.influencegen.identity.control.SessionNews;
import io.influencegen.identity.control.SessionRegister;
import io.influencegen.identity.entity.LinkPurpose;
import io.influencegen.identity.entity.SessionEnding;
import io.influencegen.identity.entity.UserAccount;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of getting an account and of getting back into it, for {@link SignUps}, {@link PasswordResets} and
 * {@link Invitations} alone. What depends on whether an address is known happens after the answer: neither its words nor its
 * time tell.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AccountSteps {
    @Inject
    private AccountRepository accounts;

    @Inject
    private OneTimeLinkRepository links;

    @Inject
    private AccountMails mails;

    @Inject
    private EmailSeal emails;

    @Inject
    private Doors doors;

    @Inject
    private SessionRegister sessions;

    @Inject
    private SessionNews news;

    @Inject
    private AuditLog audit;

    @Inject
    private RequestContext context;

    @Inject
    private Clock clock;

    /** Where the work that follows an answer came from. */
    public record Origin(String ip, String correlationId) {}

    /** Refuses when too many mails were asked for, for this address or from this place. */
    public void admitMail(String email) {
        doors.askForMail(email, context.ip());
    }

    @Asynchronous
    public void signUp(String name, String email, String passwordHash, Origin origin) {
        begin(origin);
        Optional<UserAccount> known = accounts.findByEmail(emails.index(email));
        if (known.isPresent()) {
            writeAgain(known.get());
            return;
        }
        UserId id = new UserId(TimeOrderedId.next(clock.millis()));
        UserAccount account = UserAccount.unverified(
                id.value(), emails.seal(id, email), name, passwordHash, Set.of(Role.INFLUENCER), clock.instant());
        accounts.add(account);
        mails.askToVerify(account);
        audit.record(AuditEntry.of("identity.signed-up").on("account", id.toString()));
    }

    @Asynchronous
    public void sendVerificationAgain(String email, Origin origin) {
        begin(origin);
        accounts.findByEmail(emails.index(email))
                .filter(UserAccount::isUnverified)
                .ifPresent(mails::askToVerify);
    }

    @Asynchronous
    public void helpToNewPassword(String email, Origin origin) {
        begin(origin);
        accounts.findByEmail(emails.index(email)).ifPresent(account -> {
            if (account.maySignIn()) {
                mails.helpToNewPassword(account);
                audit.record(AuditEntry.of("identity.password-reset-asked")
                        .on("account", account.id().toString()));
            } else if (account.isUnverified()) {
                mails.askToVerify(account);
            }
        });
    }

    private void writeAgain(UserAccount account) {
        if (account.isUnverified()) {
            mails.askToVerify(account);
        } else if (account.maySignIn()) {
            mails.tellThatItExists(account);
        }
    }

    public boolean opens(String token, LinkPurpose purpose) {
        return links.ownerOf(token, purpose).isPresent();
    }

    /** Words that somebody who knows the link's owner would try first. */
    public List<String> knownOfOwner(String token, LinkPurpose purpose) {
        UserAccount account = owner(links.ownerOf(token, purpose));
        return List.of(account.displayName(), emails.open(account));
    }

    public void verify(String token) {
        UserAccount account = owner(links.redeem(token, LinkPurpose.VERIFY_EMAIL));
        account.verify();
        audit.record(entry("identity.email-verified", account));
    }

    /** Ends all sessions, and forgets who tried in vain before. */
    public void setPassword(String token, String passwordHash) {
        UserAccount account =
                owner(links.redeem(token, LinkPurpose.RESET_PASSWORD).filter(this::maySignIn));
        account.changePassword(passwordHash);
        doors.opened(emails.open(account));
        news.ended(sessions.endAllOf(List.of(new UserId(account.id())), SessionEnding.PASSWORD_RESET));
        mails.tellThatPasswordChanged(account);
        audit.record(entry("identity.password-reset", account));
    }

    public void accept(String token, String name, String passwordHash) {
        UserAccount account = owner(links.redeem(token, LinkPurpose.INVITATION));
        account.accept(name, passwordHash);
        audit.record(entry("identity.invitation-accepted", account));
    }

    private boolean maySignIn(UserId id) {
        return accounts.find(id).filter(UserAccount::maySignIn).isPresent();
    }

    private UserAccount owner(Optional<UserId> id) {
        return id.flatMap(accounts::find).orElseThrow(() -> new DomainException(IdentityError.LINK_USED_UP));
    }

    private static AuditEntry entry(String action, UserAccount account) {
        return AuditEntry.of(action).on("account", account.id().toString()).by(account.asCaller());
    }

    private void begin(Origin origin) {
        context.begin(Caller.anonymous(), origin.ip(), origin.correlationId());
    }
}
