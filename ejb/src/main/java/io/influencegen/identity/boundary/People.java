package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.control.PeopleRepository;
import io.influencegen.identity.control.PersonKeeper;
import io.influencegen.identity.control.SessionNews;
import io.influencegen.identity.control.SessionRegister;
import io.influencegen.identity.entity.AccountState;
import io.influencegen.identity.entity.SessionEnding;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Selection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;

/**
 * Who has an account, and who may sign in with it. Nobody deactivates the account they work with, so that an administrator
 * remains.
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class People {
    private static final Logger LOG = System.getLogger(People.class.getName());

    private static final int MOST_AT_ONCE = 500;

    @Inject
    private PeopleRepository people;

    @Inject
    private PersonKeeper keeper;

    @Inject
    private SecondFactors factors;

    @Inject
    private SessionRegister sessions;

    @Inject
    private SessionNews news;

    @Inject
    private AuditLog audit;

    @Inject
    private RequestContext context;

    /** Filters: {@code text} (in the name), {@code email} (the whole address), {@code role}, {@code state}, {@code from}, {@code to}. */
    public Page<Person> list(ListQuery query) {
        return people.list(query);
    }

    public Person find(UserId id) {
        return people.find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    /** How many accounts {@link #deactivate} would change now. */
    public int countDeactivatable(Selection selection) {
        return people.count(selection, AccountState.DEACTIVATED, self());
    }

    /** How many accounts {@link #activate} would change now. */
    public int countActivatable(Selection selection) {
        return people.count(selection, AccountState.ACTIVE, self());
    }

    /** Ends the right to sign in, and says for how many. */
    public int deactivate(Selection selection) {
        if (selection.matching().isEmpty() && selection.keys().contains(self().toString())) {
            throw new DomainException(IdentityError.OWN_ACCOUNT);
        }
        List<UserId> moved = move(selection, AccountState.DEACTIVATED, "identity.account-deactivated");
        news.ended(sessions.endAllOf(moved, SessionEnding.ACCOUNT_DEACTIVATED));
        return moved.size();
    }

    public int activate(Selection selection) {
        return move(selection, AccountState.ACTIVE, "identity.account-activated")
                .size();
    }

    /** How many people {@link #endSessions} would sign out now. */
    public int countSignedIn(Selection selection) {
        return people.signedIn(selection, sessions.limits(), self()).size();
    }

    /** Signs people out on all their devices, and says how many people. */
    public int endSessions(Selection selection) {
        List<UserId> signedIn = people.signedIn(selection, sessions.limits(), self());
        news.ended(sessions.endAllOf(signedIn, SessionEnding.ENDED_BY_ADMINISTRATOR));
        return signedIn.size();
    }

    /** How many people {@link #forcePasswordReset} or {@link #resetSecondFactor} would concern now. */
    public int countActive(Selection selection) {
        return people.countActive(selection, self());
    }

    /** Passwords open nothing any more, sessions end, and mails say how to set others; says for how many people. */
    public int forcePasswordReset(Selection selection) {
        List<UserId> chosen = chosen(selection);
        chosen.forEach(keeper::forcePasswordReset);
        return chosen.size();
    }

    /** They set up new generators when they next sign in; says how many people. */
    public int resetSecondFactor(Selection selection) {
        List<UserId> chosen = chosen(selection);
        chosen.forEach(factors::reset);
        return chosen.size();
    }

    /** What writes mails and ends sessions one by one is done for so many at once. */
    private List<UserId> chosen(Selection selection) {
        List<UserId> chosen = people.active(selection, self(), MOST_AT_ONCE + 1);
        if (chosen.size() > MOST_AT_ONCE) {
            throw new DomainException(IdentityError.TOO_MANY_PEOPLE, MOST_AT_ONCE);
        }
        return chosen;
    }

    private List<UserId> move(Selection selection, AccountState target, String action) {
        AccountState before = target == AccountState.ACTIVE ? AccountState.DEACTIVATED : AccountState.ACTIVE;
        List<UserId> moved = people.move(selection, target, self());
        moved.forEach(id -> audit.record(AuditEntry.of(action)
                .on("account", id.toString())
                .change(Map.of("state", before.name()), Map.of("state", target.name()))));
        LOG.log(Level.INFO, "{0} accounts became {1} by {2}", moved.size(), target, self());
        return moved;
    }

    private UserId self() {
        return context.caller().user().orElseThrow(() -> new DomainException(IdentityError.OWN_ACCOUNT));
    }
}
