package io.influencegen.audit.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEventView;
import io.influencegen.audit.boundary.Outcome;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Audit events in their table. */
@Dependent
public class DatabaseAuditRepository implements AuditRepository {
    private static final String COLUMNS = """
            select cast(e.id as text), e.at, e.actor_name, cast(e.actor_id as text), e.action, e.target_type, e.target_id,
                   cast(e.before as text), cast(e.after as text), e.ip, e.correlation_id, e.node, e.outcome
              from influencegen.audit_event e where\s""";

    @PersistenceContext
    private EntityManager entities;

    protected DatabaseAuditRepository() {}

    public DatabaseAuditRepository(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(AuditEventView event) {
        query(
                        """
                        insert into influencegen.audit_event (id, at, actor_name, actor_id, action, target_type, target_id,
                               before, after, ip, correlation_id, node, outcome)
                        values (cast(?1 as uuid), ?2, ?3, cast(nullif(?4, '') as uuid), ?5, ?6, ?7,
                               cast(?8 as jsonb), cast(?9 as jsonb), ?10, ?11, ?12, ?13)""",
                        List.of(
                                event.id().toString(),
                                AuditConditions.timestamp(event.at()),
                                event.actor().name(),
                                event.actor().accountId(),
                                event.action(),
                                event.target().type(),
                                event.target().id(),
                                ChangeText.write(event.before()),
                                ChangeText.write(event.after()),
                                event.origin().ip(),
                                event.origin().correlationId(),
                                event.origin().node(),
                                event.outcome().name()))
                .executeUpdate();
    }

    @Override
    public Optional<AuditEventView> find(UUID id) {
        return views(query(COLUMNS + "e.id = cast(?1 as uuid)", List.of(id.toString()))).stream()
                .findFirst();
    }

    @Override
    public Page<AuditEventView> list(ListQuery asked) {
        AuditConditions conditions = new AuditConditions(AuditFilter.of(asked));
        String order = AuditFilter.isNewestFirst(asked) ? "e.at desc, e.id desc" : "e.at, e.id";
        List<AuditEventView> items =
                views(query(COLUMNS + conditions.where() + " order by " + order, conditions.parameters())
                        .setFirstResult(asked.offset())
                        .setMaxResults(asked.limit()));
        Object total = query(
                        "select count(*) from influencegen.audit_event e where " + conditions.where(),
                        conditions.parameters())
                .getSingleResult();
        return new Page<>(items, ((Number) total).longValue());
    }

    @Override
    public List<AuditEventView> after(Optional<AuditEventView> last, ListQuery asked, int limit) {
        AuditConditions conditions = new AuditConditions(AuditFilter.of(asked));
        last.ifPresent(event -> conditions.and(
                "(e.at, e.id) < (%s, cast(%s as uuid))",
                AuditConditions.timestamp(event.at()), event.id().toString()));
        return views(query(COLUMNS + conditions.where() + " order by e.at desc, e.id desc", conditions.parameters())
                .setMaxResults(limit));
    }

    /** Jumps from one action to the next along the index instead of reading every row. */
    @Override
    @SuppressWarnings("unchecked")
    public List<String> actions() {
        return query("""
                        with recursive found as (
                            (select action from influencegen.audit_event order by action limit 1)
                            union all
                            select (select e.action from influencegen.audit_event e where e.action > found.action
                                     order by e.action limit 1)
                              from found where found.action is not null)
                        select action from found where action is not null""", List.of()).getResultList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<LocalDate, Long> countsByDay(Instant from) {
        List<Object[]> rows =
                query("""
                        select cast(e.at at time zone 'UTC' as date), count(*) from influencegen.audit_event e
                         where e.at >= ?1 group by 1""", List.of(AuditConditions.timestamp(from))).getResultList();
        return rows.stream()
                .collect(Collectors.toMap(row -> ((Date) row[0]).toLocalDate(), row -> ((Number) row[1]).longValue()));
    }

    private Query query(String sql, List<Object> parameters) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query;
    }

    @SuppressWarnings("unchecked")
    private static List<AuditEventView> views(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream().map(DatabaseAuditRepository::view).toList();
    }

    private static AuditEventView view(Object[] row) {
        return new AuditEventView(
                UUID.fromString((String) row[0]),
                ((Timestamp) row[1]).toInstant(),
                AuditEventView.Actor.of(
                        (String) row[2], Optional.ofNullable((String) row[3]).map(UserId::of)),
                (String) row[4],
                new AuditEventView.Target((String) row[5], (String) row[6]),
                ChangeText.read((String) row[7]),
                ChangeText.read((String) row[8]),
                new AuditEventView.Origin((String) row[9], (String) row[10], (String) row[11]),
                Outcome.valueOf((String) row[12]));
    }
}
