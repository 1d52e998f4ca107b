package io.influencegen.identity.control;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.identity.entity.AccountState;
import io.influencegen.identity.entity.UserAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@ApplicationScoped
public class AccountRepository {
    @PersistenceContext
    private EntityManager entities;

    protected AccountRepository() {}

    AccountRepository(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<UserAccount> find(UserId id) {
        return Optional.ofNullable(entities.find(UserAccount.class, id.value()));
    }

    public Optional<UserAccount> findByEmail(byte[] index) {
        return entities.createQuery("select a from UserAccount a where a.email.index = :index", UserAccount.class)
                .setParameter("index", index)
                .getResultStream()
                .findFirst();
    }

    public List<UserAccount> having(Set<Role> roles) {
        return entities.createQuery(
                        "select distinct a from UserAccount a join a.roles r where a.state = :state and r in :roles order by a.id",
                        UserAccount.class)
                .setParameter("state", AccountState.ACTIVE)
                .setParameter("roles", roles)
                .getResultList();
    }

    public boolean isEmpty() {
        return entities.createQuery("select a.id from UserAccount a")
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    public void add(UserAccount account) {
        entities.persist(account);
    }

    /** Accounts that were never verified or accepted. */
    public int forgetUnfinished(Instant before, int limit) {
        return entities.createNativeQuery("""
                        with gone as (
                            select id from influencegen.user_account
                             where state in ('UNVERIFIED', 'INVITED') and created_at < ?1 limit ?2 for update skip locked),
                        roles as (delete from influencegen.user_role r using gone where r.user_id = gone.id)
                        delete from influencegen.user_account a using gone where a.id = gone.id""")
                .setParameter(1, Timestamp.from(before))
                .setParameter(2, limit)
                .executeUpdate();
    }

    /** How many other people can administrate; nobody else takes the role away until this transaction is over. */
    long administratorsBeside(UserId one) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('influencegen.administrators'))")
                .getResultList();
        return ((Number) entities.createNativeQuery("""
                                select count(*) from influencegen.user_role r
                                  join influencegen.user_account a on a.id = r.user_id
                                 where r.role = 'ADMINISTRATOR' and a.state = 'ACTIVE' and a.id <> cast(?1 as uuid)""")
                        .setParameter(1, one.toString())
                        .getSingleResult())
                .longValue();
    }

    /** The same for one account, whose version counts also when only its roles changed. */
    void writeChanges(UserAccount account) {
        entities.lock(account, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        writeChanges();
    }

    /** Writes changes now, so that somebody else's change in the meantime is a conflict with a name. */
    void writeChanges() {
        try {
            entities.flush();
        } catch (OptimisticLockException e) {
            throw new DomainException(e, CommonError.CHANGED_MEANWHILE);
        }
    }
}
