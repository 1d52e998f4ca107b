package io.influencegen.prompt.control;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.prompt.boundary.PromptView;
import io.influencegen.prompt.entity.LoraText;
import io.influencegen.prompt.entity.Prompt;
import io.influencegen.prompt.entity.PromptContent;
import io.influencegen.prompt.entity.PromptKind;
import io.influencegen.prompt.entity.PromptStyle;
import io.influencegen.prompt.entity.TemplateReach;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prompts, templates, and who likes which. */
@Dependent
public class PromptRepository {
    private static final String SHOWN = "select p.id, p.kind, p.title, p.text, p.negative, p.model, p.ratio, p.steps,"
            + " p.guidance, p.loras, p.brand, p.enabled, p.audience, p.times_used, p.changed_at, p.version, "
            + PromptFilter.liked() + " as favourite from influencegen.prompt p where ";

    @PersistenceContext
    private EntityManager entities;

    protected PromptRepository() {}

    PromptRepository(EntityManager entities) {
        this.entities = entities;
    }

    List<PromptView> list(PromptFilter filter, ListQuery query) {
        String slice =
                " order by " + PromptFilter.order(query) + " limit " + query.limit() + " offset " + query.offset();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = prepare(SHOWN + filter.where() + slice, filter).getResultList();
        return rows.stream().map(PromptRepository::view).toList();
    }

    long count(PromptFilter filter) {
        Query query = prepare("select count(*) from influencegen.prompt p where " + filter.where(), filter);
        return ((Number) query.getSingleResult()).longValue();
    }

    List<String> brands(PromptFilter filter) {
        @SuppressWarnings("unchecked")
        List<Object> names = prepare(
                        "select distinct p.brand from influencegen.prompt p where p.brand <> '' and " + filter.where()
                                + " order by p.brand limit 200",
                        filter)
                .getResultList();
        return names.stream().map(String.class::cast).toList();
    }

    Optional<Prompt> find(UUID id) {
        return Optional.ofNullable(entities.find(Prompt.class, id));
    }

    /** How many a person has; whoever saves another waits, so that two at once do not both take the last place. */
    long countOwn(UserId owner) {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 122))) as locked")
                .setParameter(1, owner.toString())
                .getResultList();
        return entities.createQuery("select count(p) from OwnPrompt p where p.ownerId = :owner", Long.class)
                .setParameter("owner", owner.value())
                .getSingleResult();
    }

    void add(Prompt prompt) {
        entities.persist(prompt);
    }

    void remove(Prompt prompt) {
        entities.remove(prompt);
    }

    /** Writes now, so that somebody else's change in the meantime is a conflict with a name. */
    void writeChanges() {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            throw new DomainException(e, CommonError.CHANGED_MEANWHILE);
        }
    }

    void like(UUID id, UserId user, boolean liked) {
        String sql = liked
                ? "insert into influencegen.prompt_favourite (prompt_id, user_id) values (cast(?1 as uuid), cast(?2 as uuid))"
                        + " on conflict do nothing"
                : "delete from influencegen.prompt_favourite where prompt_id = cast(?1 as uuid) and user_id = cast(?2 as uuid)";
        entities.createNativeQuery(sql)
                .setParameter(1, id.toString())
                .setParameter(2, user.toString())
                .executeUpdate();
    }

    /** Past the version: who is just changing the prompt has seen all there is to see. */
    void countUse(UUID id) {
        entities.createNativeQuery(
                        "update influencegen.prompt set times_used = times_used + 1 where id = cast(?1 as uuid)")
                .setParameter(1, id.toString())
                .executeUpdate();
    }

    private Query prepare(String sql, PromptFilter filter) {
        Query query = entities.createNativeQuery(sql);
        List<Object> values = filter.values();
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    private static PromptView view(Object[] row) {
        PromptStyle style = new PromptStyle(
                (String) row[5], (String) row[6], (Integer) row[7], (Double) row[8], LoraText.read((String) row[9]));
        return new PromptView(
                (UUID) row[0],
                PromptKind.valueOf((String) row[1]),
                new PromptContent((String) row[2], (String) row[3], (String) row[4], style),
                new TemplateReach((String) row[10], (Boolean) row[11], roles((String) row[12])),
                (Boolean) row[16],
                ((Number) row[13]).longValue(),
                ((Timestamp) row[14]).toInstant(),
                ((Number) row[15]).longValue());
    }

    private static Set<Role> roles(String names) {
        return names.isEmpty()
                ? Set.of()
                : Stream.of(names.split(",", -1)).map(Role::valueOf).collect(Collectors.toSet());
    }
}
