package io.influencegen.identity.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.identity.boundary.IdentityError;
import io.influencegen.identity.boundary.PersonChange;
import io.influencegen.identity.boundary.PersonDetail;
import io.influencegen.identity.entity.SealedEmail;
import io.influencegen.identity.entity.SessionEnding;
import io.influencegen.identity.entity.UserAccount;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and changes one account for an administrator. */
@Dependent
public class PersonKeeper {
    @Inject
    private AccountRepository accounts;

    @Inject
    private PeopleRepository people;

    @Inject
    private EmailSeal emails;

    @Inject
    private AccountMails mails;

    @Inject
    private SecondFactorKeeper factors;

    @Inject
    private PasswordHasher hasher;

    @Inject
    private Doors doors;

    @Inject
    private SessionRegister sessions;

    @Inject
    private SessionNews news;

    @Inject
    private ApiKeyRepository apiKeys;

    @Inject
    private AuditLog audit;

    @Inject
    private RequestContext context;

    @Inject
    private Clock clock;

    public PersonDetail find(UserId id) {
        UserAccount account = account(id);
        return new PersonDetail(
                people.find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND)),
                sessions.lastSeen(id),
                sessions.countOpen(id),
                apiKeys.countAlive(id, clock.instant()),
                factors.isSet(id),
                account.version());
    }

    public UserId invite(String name, String email, Set<Role> roles) {
        String cleanName = NewcomerCheck.name(name);
        String cleanEmail = NewcomerCheck.email(email);
        requireSome(roles);
        requireFree(cleanEmail, Optional.empty());
        UserId id = new UserId(TimeOrderedId.next(clock.millis()));
        UserAccount account = UserAccount.invited(
                id.value(), emails.seal(id, cleanEmail), cleanName, hasher.hashOfNobody(), roles, clock.instant());
        accounts.add(account);
        mails.invite(account, context.caller().name());
        audit.record(entry("identity.invited", id).change(Map.of(), Map.of("roles", names(roles))));
        return id;
    }

    public void inviteAgain(UserId id) {
        UserAccount account = account(id);
        if (!account.isInvited()) {
            throw new DomainException(IdentityError.NOT_INVITED);
        }
        mails.invite(account, context.caller().name());
        audit.record(entry("identity.invited-again", id));
    }

    public PersonDetail change(UserId id, PersonChange change) {
        UserAccount account = account(id);
        if (account.version() != change.seenVersion()) {
            throw new DomainException(CommonError.CHANGED_MEANWHILE);
        }
        Map<String, String> before = told(account);
        String email = NewcomerCheck.email(change.email());
        requireFree(email, Optional.of(id));
        changeRoles(account, change.roles());
        SealedEmail kept = emails.open(account).equals(email) ? account.email() : emails.seal(id, email);
        account.beKnownAs(NewcomerCheck.name(change.name()), kept);
        accounts.writeChanges(account);
        audit.record(entry("identity.account-changed", id).change(before, told(account)));
        return find(id);
    }

    private void changeRoles(UserAccount account, Set<Role> roles) {
        if (account.roles().equals(roles)) {
            return;
        }
        requireSome(roles);
        if (account.id().equals(self().value())) {
            throw new DomainException(IdentityError.OWN_ROLES);
        }
        if (takesLastAdministrator(account, roles)) {
            throw new DomainException(IdentityError.LAST_ADMINISTRATOR);
        }
        account.playRoles(roles);
    }

    /**
     * Roles as the company's sign-on gives them: those of staff are its own affair, the influencer's is ours. The last
     * administrator stays one, and whoever has nothing else is an influencer.
     */
    public void playOutsideRoles(UserAccount account, Set<Role> given) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(given);
        if (account.roles().contains(Role.INFLUENCER) || roles.isEmpty()) {
            roles.add(Role.INFLUENCER);
        }
        if (takesLastAdministrator(account, roles)) {
            roles.add(Role.ADMINISTRATOR);
        }
        if (!roles.equals(account.roles())) {
            Map<String, String> before = Map.of("roles", names(account.roles()));
            account.playRoles(roles);
            audit.record(entry("identity.account-changed", new UserId(account.id()))
                    .by(Caller.system("single-sign-on"))
                    .change(before, Map.of("roles", names(roles))));
        }
    }

    private boolean takesLastAdministrator(UserAccount account, Set<Role> roles) {
        return account.roles().contains(Role.ADMINISTRATOR)
                && !roles.contains(Role.ADMINISTRATOR)
                && accounts.administratorsBeside(new UserId(account.id())) == 0;
    }

    public void forcePasswordReset(UserId id) {
        UserAccount account = account(id);
        if (id.equals(self())) {
            throw new DomainException(IdentityError.OWN_ACCOUNT);
        }
        if (!account.maySignIn()) {
            throw new DomainException(IdentityError.NOT_ACTIVE);
        }
        account.changePassword(hasher.hashOfNobody());
        mails.helpToNewPassword(account);
        news.ended(sessions.endAllOf(List.of(id), SessionEnding.PASSWORD_RESET));
        audit.record(entry("identity.password-reset-forced", id));
    }

    public void unlock(UserId id) {
        doors.opened(emails.open(account(id)));
        audit.record(entry("identity.account-unlocked", id));
    }

    private void requireFree(String email, Optional<UserId> but) {
        accounts.findByEmail(emails.index(email))
                .map(UserAccount::id)
                .filter(id -> but.map(UserId::value).filter(id::equals).isEmpty())
                .ifPresent(taken -> {
                    throw new DomainException(IdentityError.EMAIL_TAKEN);
                });
    }

    private static void requireSome(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new DomainException(IdentityError.ROLE_MISSING);
        }
    }

    /** The address itself stays out of the trail, which outlives the account. */
    private Map<String, String> told(UserAccount account) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("name", account.displayName());
        told.put("address", Integer.toHexString(emails.open(account).hashCode()));
        told.put("roles", names(account.roles()));
        return told;
    }

    private static String names(Set<Role> roles) {
        return roles.stream().map(Role::key).sorted().collect(Collectors.joining(", "));
    }

    private static AuditEntry entry(String action, UserId id) {
        return AuditEntry.of(action).on("account", id.toString());
    }

    private UserAccount account(UserId id) {
        return accounts.find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private UserId self() {
        return context.caller().user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
    }
}
