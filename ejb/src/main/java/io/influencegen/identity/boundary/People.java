package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Roles;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.control.PeopleRepository;
import io.influencegen.identity.entity.AccountState;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Selection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Who has an account, and who may sign in with it. Nobody deactivates the account they work with, so that an administrator
 * remains.
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class People {
    private static final Logger LOG = System.getLogger(People.class.getName());

    @Inject
    private PeopleRepository people;

    @Inject
    private RequestContext context;

    /** Filters: {@code text}, {@code role}, {@code state}, {@code from}, {@code to}. */
    public Page<Person> list(ListQuery query) {
        return people.list(query);
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
        int changed = people.move(selection, AccountState.DEACTIVATED, self());
        LOG.log(Level.INFO, "{0} accounts deactivated by {1}", changed, self());
        return changed;
    }

    public int activate(Selection selection) {
        int changed = people.move(selection, AccountState.ACTIVE, self());
        LOG.log(Level.INFO, "{0} accounts activated by {1}", changed, self());
        return changed;
    }

    private UserId self() {
        return context.caller().user().orElseThrow(() -> new DomainException(IdentityError.OWN_ACCOUNT));
    }
}
