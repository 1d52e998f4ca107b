package io.influencegen.moderation.control;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.moderation.boundary.RuleView;
import io.influencegen.moderation.entity.ModerationRule;
import io.influencegen.moderation.entity.RuleCategory;
import io.influencegen.moderation.entity.RuleKind;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rules, one at a time and as a list. */
@Dependent
public class RuleRepository extends ModerationRepository {
    private static final String COLUMNS =
            "r.id, r.name, r.kind, r.category, r.terms, r.explanation, r.enabled, r.changed_at, r.changed_by, r.version";

    @PersistenceContext
    private EntityManager entities;

    protected RuleRepository() {}

    public RuleRepository(EntityManager entities) {
        super(entities);
        this.entities = entities;
    }

    public List<RuleView> enabled() {
        return rows("select " + COLUMNS + " from influencegen.moderation_rule r where r.enabled order by r.name")
                .stream()
                .map(RuleRepository::view)
                .toList();
    }

    Page<RuleView> list(ListQuery query) {
        RuleFilter filter = RuleFilter.matching(query);
        List<RuleView> items = rows(
                        "select " + COLUMNS + " from influencegen.moderation_rule r where " + filter.where()
                                + " order by " + RuleFilter.order(query) + " limit " + query.limit() + " offset "
                                + query.offset(),
                        filter.values())
                .stream()
                .map(RuleRepository::view)
                .toList();
        return new Page<>(items, count(filter));
    }

    Optional<ModerationRule> find(UUID id) {
        return Optional.ofNullable(entities.find(ModerationRule.class, id));
    }

    void add(ModerationRule rule) {
        entities.persist(rule);
    }

    void remove(ModerationRule rule) {
        entities.remove(rule);
    }

    /** Writes now, so that somebody else's change in the meantime is a conflict with a name. */
    void writeChanges() {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            throw new DomainException(e, CommonError.CHANGED_MEANWHILE);
        }
    }

    boolean isNameTaken(String name, UUID but) {
        return !rows(
                        "select 1, 1 from influencegen.moderation_rule where lower(name) = lower(?1) and id <> cast(?2 as uuid)",
                        name,
                        but)
                .isEmpty();
    }

    long count() {
        return number("select count(*) from influencegen.moderation_rule");
    }

    int count(Selection selection, Optional<Boolean> enabled) {
        RuleFilter filter = RuleFilter.picked(selection);
        enabled.ifPresent(filter::notYet);
        return Math.toIntExact(count(filter));
    }

    /** Switches rules on or off, and says which changed. */
    List<UUID> enable(Selection selection, boolean enabled, Instant now, String by) {
        RuleFilter filter = RuleFilter.picked(selection).notYet(enabled);
        String change = "update influencegen.moderation_rule r set enabled = " + enabled + ", changed_at = "
                + filter.bind(now) + ", changed_by = " + filter.bind(by) + ", version = version + 1 where "
                + filter.where() + " returning r.id";
        return ids(change, filter.values());
    }

    /** Removes rules, and says which. */
    List<UUID> delete(Selection selection) {
        RuleFilter filter = RuleFilter.picked(selection);
        return ids(
                "delete from influencegen.moderation_rule r where " + filter.where() + " returning r.id",
                filter.values());
    }

    private long count(RuleFilter filter) {
        return number("select count(*) from influencegen.moderation_rule r where " + filter.where(), filter.values());
    }

    private static RuleView view(Object[] row) {
        return new RuleView(
                (UUID) row[0],
                (String) row[1],
                RuleKind.valueOf((String) row[2]),
                RuleCategory.valueOf((String) row[3]),
                (String) row[4],
                (String) row[5],
                (Boolean) row[6],
                instant(row[7]),
                (String) row[8],
                ((Number) row[9]).longValue());
    }
}
