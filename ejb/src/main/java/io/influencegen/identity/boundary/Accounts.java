package io.influencegen.identity.boundary;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.identity.control.AccountNameRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names and roles of accounts, for features that know people by their ids and guard who asks. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Accounts {
    private AccountNameRepository accounts;

    /** For the container's proxy. */
    public Accounts() {}

    @Inject
    public Accounts(AccountNameRepository accounts) {
        this.accounts = accounts;
    }

    /** One statement, however many; an account that is gone has no name. */
    public Map<UserId, String> namesOf(Collection<UserId> ids) {
        return ids.isEmpty() ? Map.of() : accounts.namesOf(ids);
    }

    public Map<UserId, Set<Role>> rolesOf(Collection<UserId> ids) {
        return ids.isEmpty() ? Map.of() : accounts.rolesOf(ids);
    }

    /** Up to a thousand who may sign in and have this role, with their names. */
    public Map<UserId, String> withRole(Role role) {
        return accounts.withRole(role);
    }

    /** Up to a thousand whose name holds {@code part}. */
    public List<UserId> named(String part) {
        return accounts.named(part);
    }
}
