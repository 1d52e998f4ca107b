package io.influencegen.push.control;

import io.influencegen.push.boundary.Announced;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Hands announcements to PostgreSQL, which passes them on when the transaction commits. */
@Dependent
public class NotificationRepository {
    static final String CHANNEL = "influencegen_live";

    @PersistenceContext
    private EntityManager entities;

    protected NotificationRepository() {}

    public NotificationRepository(EntityManager entities) {
        this.entities = entities;
    }

    public void send(Announced announced) {
        entities.createNativeQuery("select 1 from pg_notify(?1, ?2)")
                .setParameter(1, CHANNEL)
                .setParameter(2, NotificationText.write(announced))
                .getSingleResult();
    }
}
