package io.influencegen.job.control;

import io.influencegen.job.boundary.RunDetail;
import io.influencegen.job.boundary.RunView;
import io.influencegen.job.boundary.Skipped;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What operators look at. */
@Dependent
public class RunViewRepository extends NativeRepository {
    private static final String LATEST = " where r.id in (select l.id from unnest(string_to_array(?1, ',')) as j(name),"
            + " lateral (select x.id from influencegen.job_run x where x.job = j.name"
            + " order by x.requested_at desc, x.id desc limit ?2) l) order by r.requested_at desc, r.id desc";

    protected RunViewRepository() {}

    RunViewRepository(EntityManager entities) {
        super(entities);
    }

    /** A row of a step's partition. */
    record Part(
            String step,
            int partition,
            Long total,
            long done,
            long skipped,
            long attemptDone,
            Instant attemptAt,
            Instant updatedAt,
            int attempt) {}

    Page<RunView> list(ListQuery query) {
        RunFilter filter = new RunFilter(query);
        String where = " where " + filter.where().text();
        List<RunView> items = rows(
                        RunRepository.VIEW + where + " order by " + filter.order() + " limit "
                                + filter.where().next(1) + " offset "
                                + filter.where().next(2),
                        filter.where().values(query.limit(), query.offset()))
                .stream()
                .map(RunRepository::view)
                .toList();
        return new Page<>(
                items,
                number(
                        "select count(*) from influencegen.job_run r" + where,
                        filter.where().values()));
    }

    List<RunView> all(Collection<UUID> runs) {
        return rows(RunRepository.VIEW + " where r.id = any(cast(string_to_array(?1, ',') as uuid[]))", list(runs))
                .stream()
                .map(RunRepository::view)
                .toList();
    }

    Map<String, List<RunView>> latest(List<String> jobs, int each) {
        Map<String, List<RunView>> latest = new HashMap<>();
        rows(RunRepository.VIEW + LATEST, String.join(",", jobs), each).stream()
                .map(RunRepository::view)
                .forEach(run -> latest.computeIfAbsent(run.job(), job -> new ArrayList<>())
                        .add(run));
        return latest;
    }

    List<Skipped> leftOut(UUID run, int most) {
        return rows("""
                        select key, input, reason, detail from influencegen.job_skip
                         where run = cast(?1 as uuid) order by skipped_at, id limit ?2""", run, most).stream()
                .map(row -> new Skipped((String) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    Map<String, Long> openSkips() {
        Map<String, Long> open = new HashMap<>();
        rows("select job, count(*) from influencegen.job_skip where state = 'OPEN' group by job")
                .forEach(row -> open.put((String) row[0], ((Number) row[1]).longValue()));
        return open;
    }

    long openSkips(UUID run) {
        return number(
                "select count(*) from influencegen.job_skip where state = 'OPEN' and run = cast(?1 as uuid)", run);
    }

    List<Part> parts(UUID run) {
        return rows("""
                        select step, partition, total, done, skipped, attempt_done, attempt_at, updated_at, attempt
                          from influencegen.job_step where run = cast(?1 as uuid)
                         order by min(started_at) over (partition by step), step, partition""", run).stream()
                .map(row -> new Part(
                        (String) row[0],
                        ((Number) row[1]).intValue(),
                        row[2] == null ? null : ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue(),
                        ((Number) row[4]).longValue(),
                        ((Number) row[5]).longValue(),
                        instant(row[6]),
                        instant(row[7]),
                        ((Number) row[8]).intValue()))
                .toList();
    }

    /** The end of it, the oldest line first. */
    List<RunDetail.Line> log(UUID run, int lines) {
        return rows("""
                        select attempt, said_at, line from (
                            select number, attempt, said_at, line from influencegen.job_log
                             where run = cast(?1 as uuid) order by number desc limit ?2) l
                         order by number""", run, lines).stream()
                .map(row -> new RunDetail.Line(((Number) row[0]).intValue(), instant(row[1]), (String) row[2]))
                .toList();
    }

    private long number(String sql, Object... parameters) {
        return ((Number) column(sql, parameters).get(0)).longValue();
    }
}
