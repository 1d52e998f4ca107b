package io.influencegen.notification.control;

import io.influencegen.notification.entity.MailMessage;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Dependent
public class MailMessageRepository {
    @PersistenceContext
    private EntityManager entities;

    protected MailMessageRepository() {}

    MailMessageRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(MailMessage message) {
        entities.persist(message);
    }

    Optional<MailMessage> find(UUID id) {
        return Optional.ofNullable(entities.find(MailMessage.class, id));
    }

    /** Delivered with their content kept, the newest first. */
    List<MailMessage> inMailbox(int limit) {
        return entities.createQuery(
                        "select m from MailMessage m where m.sentAt is not null and m.content is not null"
                                + " order by m.sentAt desc, m.id desc",
                        MailMessage.class)
                .setMaxResults(limit)
                .getResultList();
    }

    List<MailMessage> madeBefore(Instant time, int limit) {
        return entities.createQuery(
                        "select m from MailMessage m where m.createdAt < :time order by m.createdAt", MailMessage.class)
                .setParameter("time", time)
                .setMaxResults(limit)
                .getResultList();
    }

    void remove(MailMessage message) {
        entities.remove(message);
    }
}
