package io.influencegen.reconciliation.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.reconciliation.boundary.DriftRule;
import io.influencegen.reconciliation.entity.DriftKind;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What rules make of what a run has found, and of what earlier runs have left open. */
@Dependent
public class SettleRepository extends NativeRepository {
    private static final String RULE = "system:reconciliation-rule";

    protected SettleRepository() {}

    SettleRepository(EntityManager entities) {
        super(entities);
    }

    /**
     * What rules resolve is resolved; the same that was open before moves here with its owner and its due date; the rest is open from now
     * on. Doing it again changes nothing, for only what is FOUND is touched.
     */
    void settle(UUID run, String provider, Instant now) {
        execute("""
                update influencegen.reconciliation_result r set state = 'SETTLED_BY_RULE', resolved_by = ?2, resolved_at = ?3
                  from influencegen.reconciliation_rule rule
                 where r.run_id = cast(?1 as uuid) and r.state = 'FOUND' and rule.kind = r.kind and rule.resolves""", run, RULE, now);
        execute("""
                update influencegen.reconciliation_result r
                   set state = 'OPEN', owner = coalesce(before.owner, rule.owner), note = coalesce(before.note, ''),
                       due_at = coalesce(before.due_at, cast(?2 as timestamptz) + rule.due_days * interval '1 day')
                  from influencegen.reconciliation_rule rule, (
                       select f.id, o.owner, o.due_at, o.note from influencegen.reconciliation_result f
                         left join influencegen.reconciliation_result o
                           on o.provider = f.provider and o.reference = f.reference and o.kind = f.kind and o.state = 'OPEN' and o.run_id <> f.run_id
                        where f.run_id = cast(?1 as uuid) and f.state = 'FOUND') before
                 where r.id = before.id and rule.kind = r.kind""", run, now);
        execute("""
                update influencegen.reconciliation_result o
                   set state = case when exists (select 1 from influencegen.reconciliation_result f
                                                  where f.run_id = cast(?1 as uuid) and f.provider = o.provider and f.reference = o.reference and f.kind = o.kind)
                                    then 'MOVED' else 'GONE' end,
                       resolved_by = ?3, resolved_at = ?4
                 where o.provider = ?2 and o.state = 'OPEN' and o.run_id <> cast(?1 as uuid)""", run, provider, "system:reconciliation", now);
    }

    /** How many of each kind, and how many of them are open. */
    Map<String, Long> figures(UUID run) {
        return figures(List.of(run)).getOrDefault(run, Map.of());
    }

    Map<UUID, Map<String, Long>> figures(Collection<UUID> runs) {
        Map<UUID, Map<String, Long>> all = new HashMap<>();
        rows("""
                select run_id, kind, count(*), count(*) filter (where state in ('FOUND', 'OPEN')) from influencegen.reconciliation_result
                 where run_id = any(cast(string_to_array(?1, ',') as uuid[])) group by run_id, kind""", list(runs)).forEach(row -> {
            Map<String, Long> figures = all.computeIfAbsent((UUID) row[0], run -> new TreeMap<>());
            figures.put((String) row[1], ((Number) row[2]).longValue());
            figures.merge("OPEN", ((Number) row[3]).longValue(), Long::sum);
        });
        return all;
    }

    List<DriftRule> rules() {
        return rows("select kind, resolves, due_days, owner, version from influencegen.reconciliation_rule").stream()
                .map(row -> new DriftRule(
                        DriftKind.valueOf((String) row[0]),
                        (Boolean) row[1],
                        ((Number) row[2]).intValue(),
                        Optional.ofNullable((UUID) row[3]).map(UserId::new),
                        ((Number) row[4]).longValue()))
                .sorted(Comparator.comparing(DriftRule::kind))
                .toList();
    }

    boolean change(DriftRule rule, String by, Instant now) {
        return execute(
                        """
                        update influencegen.reconciliation_rule
                           set resolves = ?2, due_days = ?3, owner = cast(?4 as uuid), changed_at = ?5, changed_by = ?6, version = version + 1
                         where kind = ?1 and version = ?7""",
                        rule.kind(),
                        rule.resolves(),
                        rule.dueDays(),
                        rule.owner().map(UserId::toString).orElse(null),
                        now,
                        by,
                        rule.version())
                == 1;
    }
}
