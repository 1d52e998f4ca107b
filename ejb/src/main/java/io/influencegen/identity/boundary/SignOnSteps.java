package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.identity.control.AccountRepository;
import io.influencegen.identity.control.EmailSeal;
import io.influencegen.identity.control.NewcomerCheck;
import io.influencegen.identity.control.OutsideIdentity;
import io.influencegen.identity.control.OutsideIdentityRepository;
import io.influencegen.identity.control.PasswordHasher;
import io.influencegen.identity.control.PersonKeeper;
import io.influencegen.identity.entity.UserAccount;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** What a sign-on's word about a person means here, for {@link SingleSignOn} alone. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignOnSteps {
    private static final Caller SIGN_ON = Caller.system("single-sign-on");

    @Inject
    private OutsideIdentityRepository identities;

    @Inject
    private AccountRepository accounts;

    @Inject
    private PersonKeeper people;

    @Inject
    private EmailSeal emails;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private SignInGuard guard;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Lets them in by their account: the one they came to before, else the one with their verified address, else a new one. */
    public SignInStep enter(OutsideIdentity person, boolean takesNewcomers) {
        UserAccount account = identities
                .find(person)
                .flatMap(accounts::find)
                .or(() -> byEmail(person))
                .orElseGet(() -> newcomer(person, takesNewcomers));
        if (!account.maySignIn()) {
            throw new DomainException(IdentityError.SIGN_ON_UNKNOWN);
        }
        person.roles().ifPresent(roles -> people.playOutsideRoles(account, roles));
        return guard.passOutside(new UserId(account.id()), person.provenTwice());
    }

    /** Whoever came in that way before, with today's roles. */
    public Optional<Caller> callerOf(OutsideIdentity person) {
        return identities
                .find(person)
                .flatMap(accounts::find)
                .filter(UserAccount::maySignIn)
                .map(UserAccount::asCaller);
    }

    /**
     * Nobody had shown before that an unverified or invited account's address is theirs: a password that was set for it may be
     * a stranger's, and works no more.
     */
    private Optional<UserAccount> byEmail(OutsideIdentity person) {
        Optional<UserAccount> found = person.verifiedEmail().map(emails::index).flatMap(accounts::findByEmail);
        found.ifPresent(account -> {
            if (account.isUnverified()) {
                account.changePassword(hasher.hashOfNobody());
                account.verify();
            }
            account.accept(account.displayName(), hasher.hashOfNobody());
            link(person, account);
        });
        return found;
    }

    private UserAccount newcomer(OutsideIdentity person, boolean takesNewcomers) {
        if (!takesNewcomers) {
            throw new DomainException(IdentityError.SIGN_ON_UNKNOWN);
        }
        String email = NewcomerCheck.email(
                person.verifiedEmail().orElseThrow(() -> new DomainException(IdentityError.SIGN_ON_EMAIL_UNVERIFIED)));
        UserId id = new UserId(TimeOrderedId.next(clock.millis()));
        UserAccount account = new UserAccount(
                id.value(),
                emails.seal(id, email),
                NewcomerCheck.name(person.name().isBlank() ? email.substring(0, email.indexOf('@')) : person.name()),
                hasher.hashOfNobody(),
                Set.of(Role.INFLUENCER),
                clock.instant());
        accounts.add(account);
        audit.record(
                AuditEntry.of("identity.signed-up").on("account", id.toString()).by(SIGN_ON));
        link(person, account);
        return account;
    }

    private void link(OutsideIdentity person, UserAccount account) {
        identities.link(person, new UserId(account.id()), clock.instant());
        audit.record(AuditEntry.of("identity.sign-on-linked")
                .on("account", account.id().toString())
                .by(SIGN_ON));
    }
}
