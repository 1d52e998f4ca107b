package io.influencegen.reconciliation.control;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.FilterTime;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.reconciliation.control.ExportLoad.Loaded;
import io.influencegen.sql.boundary.Conditions;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The runs that compared what came from providers. */
@Dependent
public class ExportRunRepository extends NativeRepository {
    private static final String RUN = """
            select r.id, r.provider, r.file_id, r.stage, r.same_as, r.as_of, r.begun_at, r.ended_at, r.lines, r.loaded, r.skipped, r.again,
                   r.matched, r.charset, coalesce(f.name, ''), r.dry_run, cast(r.expected as text)
              from influencegen.reconciliation_run r left join influencegen.reconciliation_file f on f.id = r.file_id\s""";
    private static final String NEWEST = " order by r.begun_at desc, r.id desc limit ";

    protected ExportRunRepository() {}

    ExportRunRepository(EntityManager entities) {
        super(entities);
    }

    /** A run as its row has it. */
    record Run(
            UUID id,
            String provider,
            Optional<UUID> file,
            String stage,
            Optional<UUID> sameAs,
            Instant asOf,
            Instant begunAt,
            Optional<Instant> endedAt,
            long lines,
            long loaded,
            long skipped,
            long again,
            long matched,
            String charset,
            String fileName,
            boolean dryRun,
            Map<String, Long> expected) {
        private static Run of(Object[] row) {
            return new Run(
                    (UUID) row[0],
                    (String) row[1],
                    Optional.ofNullable((UUID) row[2]),
                    (String) row[3],
                    Optional.ofNullable((UUID) row[4]),
                    instant(row[5]),
                    instant(row[6]),
                    maybeInstant(row[7]),
                    number(row[8]),
                    number(row[9]),
                    number(row[10]),
                    number(row[11]),
                    number(row[12]),
                    (String) row[13],
                    (String) row[14],
                    (Boolean) row[15],
                    FigureText.read((String) row[16]));
        }

        boolean isOver() {
            return endedAt.isPresent();
        }
    }

    /** The run that has compared this file. */
    Optional<UUID> doneWith(UUID file) {
        return column(
                        "select id from influencegen.reconciliation_run where file_id = cast(?1 as uuid) and stage = 'DONE' and not dry_run order by begun_at desc limit 1",
                        file)
                .stream()
                .map(UUID.class::cast)
                .findFirst();
    }

    /** Once, however often the run is driven. */
    void begin(UUID run, String provider, boolean dryRun, Instant now) {
        execute("""
                insert into influencegen.reconciliation_run (id, provider, stage, as_of, begun_at, dry_run)
                values (cast(?1 as uuid), ?2, 'BEGUN', ?3, ?3, ?4) on conflict do nothing""", run, provider, now, dryRun);
    }

    void received(UUID run, UUID file) {
        execute(
                "update influencegen.reconciliation_run set file_id = cast(?2 as uuid), stage = 'RECEIVED' where id = cast(?1 as uuid) and stage = 'BEGUN'",
                run,
                file);
    }

    void repeated(UUID run, UUID earlier, Instant now) {
        execute("""
                update influencegen.reconciliation_run set same_as = cast(?2 as uuid), stage = 'REPEATED', ended_at = ?3
                 where id = cast(?1 as uuid) and ended_at is null""", run, earlier, now);
    }

    void loaded(UUID run, Loaded loaded) {
        execute("""
                update influencegen.reconciliation_run set lines = ?2, loaded = ?3, skipped = ?4, again = ?5, charset = ?6
                 where id = cast(?1 as uuid)""", run, loaded.lines(), loaded.loaded(), loaded.skipped(), loaded.again(), loaded.charset());
    }

    /** What is not a difference is the same. */
    void compared(UUID run) {
        execute("""
                update influencegen.reconciliation_run r set stage = 'COMPARED', matched = r.loaded - (
                       select count(*) from influencegen.reconciliation_result where run_id = r.id and line is not null)
                 where id = cast(?1 as uuid)""", run);
    }

    /** Of a dry run there is nothing but these figures. */
    void expected(UUID run, long matched, Map<String, Long> figures) {
        execute("""
                update influencegen.reconciliation_run set stage = 'COMPARED', matched = ?2, expected = cast(?3 as jsonb)
                 where id = cast(?1 as uuid)""", run, matched, FigureText.write(figures));
    }

    void settled(UUID run) {
        execute("update influencegen.reconciliation_run set stage = 'SETTLED' where id = cast(?1 as uuid)", run);
    }

    void done(UUID run, Instant now) {
        execute(
                "update influencegen.reconciliation_run set stage = 'DONE', ended_at = ?2 where id = cast(?1 as uuid)",
                run,
                now);
    }

    Optional<Run> find(UUID run) {
        return rows(RUN + "where r.id = cast(?1 as uuid)", run).stream()
                .map(Run::of)
                .findFirst();
    }

    List<Run> latest(int most) {
        return rows(RUN + NEWEST + "?1", most).stream().map(Run::of).toList();
    }

    Page<Run> list(ListQuery query) {
        Conditions where = Conditions.none();
        query.filters().forEach((name, value) -> add(where, name, value));
        List<Run> runs = rows(
                        RUN + "where " + where.text() + NEWEST + where.next(1) + " offset " + where.next(2),
                        where.values(query.limit(), query.offset()))
                .stream()
                .map(Run::of)
                .toList();
        String count = "select count(*) from influencegen.reconciliation_run r where ";
        return new Page<>(
                runs, number(column(count + where.text(), where.values()).get(0)));
    }

    private static void add(Conditions where, String name, String value) {
        if (value.isBlank()) {
            return;
        }
        switch (name) {
            case "provider" -> where.and("r.provider = %s", value);
            case "from" -> where.and("r.begun_at >= %s", FilterTime.from(value));
            case "to" -> where.and("r.begun_at < %s", FilterTime.until(value));
            default -> throw new DomainException(CommonError.INVALID_VALUE, name, "there is no such filter");
        }
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
