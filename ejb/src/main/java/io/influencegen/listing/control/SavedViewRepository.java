package io.influencegen.listing.control;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.listing.entity.StoredView;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Views, and who opens a list with which. */
@Dependent
public class SavedViewRepository implements ViewStore {
    @PersistenceContext
    private EntityManager entities;

    protected SavedViewRepository() {}

    public SavedViewRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<StoredView> find(UUID id) {
        return Optional.ofNullable(entities.find(StoredView.class, id));
    }

    @Override
    public List<StoredView> usable(String list, UserId user, Set<Role> roles) {
        return entities.createQuery("""
                        select v from StoredView v
                         where v.list = :list and (v.ownerId = :user or v.sharedWith in :roles)
                         order by lower(v.name), v.id""", StoredView.class)
                .setParameter("list", list)
                .setParameter("user", user.value())
                .setParameter("roles", roles)
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    @Override
    public List<String> ownNames(String list, UserId user) {
        return entities.createQuery(
                        "select v.name from StoredView v where v.list = :list and v.ownerId = :user", String.class)
                .setParameter("list", list)
                .setParameter("user", user.value())
                .getResultList();
    }

    @Override
    public void add(StoredView view) {
        entities.persist(view);
    }

    @Override
    public void remove(StoredView view) {
        entities.remove(view);
    }

    @Override
    public Optional<UUID> preset(String list, UserId user) {
        return entities.createNativeQuery(
                        "select view_id from influencegen.default_view where user_id = cast(?1 as uuid) and list = ?2")
                .setParameter(1, user.toString())
                .setParameter(2, list)
                .getResultStream()
                .map(UUID.class::cast)
                .findFirst();
    }

    @Override
    public void setPreset(StoredView view, UserId user) {
        entities.createNativeQuery("""
                        insert into influencegen.default_view (user_id, list, view_id)
                        values (cast(?1 as uuid), ?2, cast(?3 as uuid))
                        on conflict (user_id, list) do update set view_id = excluded.view_id""")
                .setParameter(1, user.toString())
                .setParameter(2, view.list())
                .setParameter(3, view.id().toString())
                .executeUpdate();
    }

    @Override
    public void forgetPreset(String list, UserId user) {
        entities.createNativeQuery(
                        "delete from influencegen.default_view where user_id = cast(?1 as uuid) and list = ?2")
                .setParameter(1, user.toString())
                .setParameter(2, list)
                .executeUpdate();
    }
}
