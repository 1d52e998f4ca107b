package io.influencegen.reconciliation.control;

import io.influencegen.reconciliation.control.ExportFileRepository.Arrived;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What of comparisons was kept long enough. */
@Dependent
public class OldReconciliationRepository extends NativeRepository {
    protected OldReconciliationRepository() {}

    OldReconciliationRepository(EntityManager entities) {
        super(entities);
    }

    /** Runs that have not come to their end. */
    List<UUID> unfinished() {
        return column("select id from influencegen.reconciliation_run where ended_at is null").stream()
                .map(UUID.class::cast)
                .toList();
    }

    /** What somebody, or a rule, has settled is evidence; what has moved on or is gone only belongs to its run. */
    int forgetDifferences(Instant settledBefore, Instant movedBefore, int limit) {
        return execute("""
                delete from influencegen.reconciliation_result where id in (
                    select id from influencegen.reconciliation_result
                     where (state in ('RESOLVED', 'SETTLED_BY_RULE') and resolved_at < ?1)
                        or (state in ('GONE', 'MOVED') and resolved_at < ?2)
                     limit ?3 for update skip locked)""", settledBefore, movedBefore, limit);
    }

    /** Files that came before, and that no run since then has read or can still read. */
    List<Arrived> files(Instant before, List<UUID> living, int limit) {
        return rows("""
                select f.id, f.provider, f.sha256, f.name, f.bytes from influencegen.reconciliation_file f
                 where f.removed_at is null and f.received_at < ?1
                   and not exists (select 1 from influencegen.reconciliation_run r
                                    where r.file_id = f.id and (coalesce(r.ended_at, r.begun_at) >= ?1
                                          or r.id = any (cast(string_to_array(?2, ',') as uuid[]))))
                 limit ?3 for update skip locked""", before, list(living), limit).stream().map(Arrived::of).toList();
    }

    void removed(UUID file, Instant now) {
        execute("update influencegen.reconciliation_file set removed_at = ?2 where id = cast(?1 as uuid)", file, now);
    }

    /** Runs of which a table is left, though they ended, or began, before. */
    List<UUID> staged(Instant before, int limit) {
        return column("""
                select cast(replace(t.tablename, 'reconciliation_stage_', '') as uuid) as run from pg_tables t
                 where t.schemaname = 'influencegen' and t.tablename ~ '^reconciliation_stage_[0-9a-f]{32}$'
                   and not exists (select 1 from influencegen.reconciliation_run r
                                    where r.id = cast(replace(t.tablename, 'reconciliation_stage_', '') as uuid)
                                      and coalesce(r.ended_at, r.begun_at) >= ?1)
                 limit ?2""", before, limit).stream().map(UUID.class::cast).toList();
    }

    /** Those that nothing of is left, with what was found but never settled; and what was known of files that nobody refers to. */
    int forgetRuns(Instant before, List<UUID> living, int limit) {
        int forgotten = execute("""
                delete from influencegen.reconciliation_run where id in (
                    select r.id from influencegen.reconciliation_run r
                     where coalesce(r.ended_at, r.begun_at) < ?1 and not (r.id = any (cast(string_to_array(?2, ',') as uuid[])))
                       and not exists (select 1 from influencegen.reconciliation_result d where d.run_id = r.id and d.state <> 'FOUND')
                     limit ?3 for update skip locked)""", before, list(living), limit);
        execute("""
                delete from influencegen.reconciliation_file f where f.removed_at < ?1
                   and not exists (select 1 from influencegen.reconciliation_run r where r.file_id = f.id)""", before);
        return forgotten;
    }
}
