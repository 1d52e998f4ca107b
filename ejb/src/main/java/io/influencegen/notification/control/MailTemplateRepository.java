package io.influencegen.notification.control;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.notification.entity.MailTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;

/** The texts that administrators wrote. */
@Dependent
public class MailTemplateRepository {
    @PersistenceContext
    private EntityManager entities;

    protected MailTemplateRepository() {}

    MailTemplateRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<MailTemplate> find(String kind, String language) {
        return Optional.ofNullable(entities.find(MailTemplate.class, new MailTemplate.Key(kind, language)));
    }

    List<MailTemplate> all() {
        return entities.createQuery("select t from MailTemplate t", MailTemplate.class)
                .getResultList();
    }

    void add(MailTemplate template) {
        entities.persist(template);
    }

    void remove(MailTemplate template) {
        entities.remove(template);
    }

    /** Writes now, so that somebody else's change in the meantime is a conflict with a name. */
    void writeChanges() {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            throw new DomainException(e, CommonError.CHANGED_MEANWHILE);
        }
    }
}
