package io.influencegen.identity.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.identity.entity.UserAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

@ApplicationScoped
public class AccountRepository {
    @PersistenceContext
    private EntityManager entities;

    public Optional<UserAccount> find(UserId id) {
        return Optional.ofNullable(entities.find(UserAccount.class, id.value()));
    }

    public Optional<UserAccount> findByEmail(String email) {
        return entities.createQuery("select a from UserAccount a where a.email = :email", UserAccount.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
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
}
