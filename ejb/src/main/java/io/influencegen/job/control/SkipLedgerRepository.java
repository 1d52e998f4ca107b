package io.influencegen.job.control;

import io.influencegen.job.boundary.SkippedItem;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.sql.boundary.Conditions;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The skip ledger: shown, mended, and taken again. */
@Dependent
public class SkipLedgerRepository extends NativeRepository {
    private static final String ITEM =
            "s.id, s.run, s.job, s.step, s.key, s.input, s.reason, s.detail, s.state, s.fixed, s.skipped_at";
    private static final String FROM = " from influencegen.job_skip s where ";
    private static final String OPEN = "s.state = 'OPEN' and exists (select 1 from influencegen.job_run r"
            + " where r.id = s.run and r.state <> 'ABANDONED') and ";
    private static final String SETTLE = "update influencegen.job_skip s set state = 'REQUEUED', settled_at = %s,"
            + " settled_by = %s where %s returning s.id, s.run, s.step, s.position, s.input";

    protected SkipLedgerRepository() {}

    SkipLedgerRepository(EntityManager entities) {
        super(entities);
    }

    Page<SkippedItem> list(ListQuery query) {
        SkipFilter filter = new SkipFilter(query);
        Conditions where = filter.where();
        List<SkippedItem> items = rows(
                        "select " + ITEM + FROM + where.text() + " order by " + filter.order() + " limit "
                                + where.next(1) + " offset " + where.next(2),
                        where.values(query.limit(), query.offset()))
                .stream()
                .map(SkipLedgerRepository::item)
                .toList();
        return new Page<>(items, number("select count(*)" + FROM + where.text(), where.values()));
    }

    Optional<SkippedItem> find(UUID id) {
        return rows("select " + ITEM + FROM + "s.id = cast(?1 as uuid)", id).stream()
                .map(SkipLedgerRepository::item)
                .findFirst();
    }

    List<String> reasons() {
        return column("select distinct reason from influencegen.job_skip where state = 'OPEN' order by reason limit 50")
                .stream()
                .map(String.class::cast)
                .toList();
    }

    int countOpen(Selection selection) {
        Conditions where = SkipFilter.of(selection).where();
        return (int) number("select count(*)" + FROM + OPEN + where.text(), where.values());
    }

    boolean fix(UUID id, String input) {
        return execute("""
                        update influencegen.job_skip set input = ?2, fixed = true
                         where id = cast(?1 as uuid) and state = 'OPEN'""", id, input) == 1;
    }

    /** Gives back to their work lists what came from there, and has its runs go on: one statement, however many. */
    int requeueListed(Selection selection, String by, Instant now) {
        Conditions where = SkipFilter.of(selection).where();
        String at = where.bind(now);
        String settle = SETTLE.formatted(at, where.bind(by), "s.position is not null and " + OPEN + where.text());
        return (int) number(
                "with picked as (" + settle + "), back as (update influencegen.job_item i set state = 'WAITING',"
                        + " payload = p.input, taken_attempt = null, taken_partition = null from picked p"
                        + " where i.run = p.run and i.step = p.step and i.position = p.position), fewer as ("
                        + " update influencegen.job_step t set skipped = greatest(0, t.skipped - n.count) from"
                        + " (select p.run, p.step, count(*) as count from picked p group by p.run, p.step) n"
                        + " where t.run = n.run and t.step = n.step and t.partition = (select x.partition from"
                        + " influencegen.job_step x where x.run = n.run and x.step = n.step"
                        + " order by x.skipped desc, x.partition limit 1)), again as ("
                        + " update influencegen.job_run r set state = 'REQUESTED', stop_asked = false, fruitless = 0,"
                        + " begins_after = " + at + ", ended_at = null, problem = null"
                        + " where r.id in (select p.run from picked p)"
                        + " and r.state in ('COMPLETED', 'STOPPED', 'FAILED', 'INTERRUPTED'))"
                        + " select count(*) from picked",
                where.values());
    }

    /** Those of some jobs that no work list knows: their features take them. */
    List<SkippedItem> settleOthers(Selection selection, Set<String> jobs, String by, Instant now) {
        Conditions where = SkipFilter.of(selection).where();
        String picked = "s.position is null and s.job = any (string_to_array(" + where.bind(String.join(",", jobs))
                + ", ',')) and " + OPEN;
        String at = where.bind(now);
        String who = where.bind(by);
        return rows(
                        "update influencegen.job_skip s set state = 'REQUEUED', settled_at = " + at + ", settled_by = "
                                + who + " where " + picked + where.text() + " returning " + ITEM,
                        where.values())
                .stream()
                .map(SkipLedgerRepository::item)
                .toList();
    }

    int dismiss(Selection selection, String by, Instant now) {
        Conditions where = SkipFilter.of(selection).where();
        String at = where.bind(now);
        String who = where.bind(by);
        return execute(
                "update influencegen.job_skip s set state = 'DISMISSED', settled_at = " + at + ", settled_by = " + who
                        + " where s.state = 'OPEN' and " + where.text(),
                where.values());
    }

    private static SkippedItem item(Object[] row) {
        return new SkippedItem(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (Boolean) row[9],
                instant(row[10]));
    }

    private long number(String sql, Object... parameters) {
        return ((Number) column(sql, parameters).get(0)).longValue();
    }
}
