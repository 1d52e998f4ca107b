package io.influencegen.reconciliation.control;

import io.influencegen.reconciliation.entity.DifferenceState;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The comparison: one pass over the stage and what we know. */
@Dependent
public class ComparisonRepository extends NativeRepository {
    private static final String TWICE = """
            create temporary table reconciliation_twice on commit drop as
            select line from (
                select s.line, row_number() over (partition by s.reference order by s.line) as nth
                  from %1$s s
                  join (select distinct reference from %1$s where again) again on again.reference = s.reference) all_of_them
             where nth > 1""";

    private static final String NEVER_TWICE =
            "create temporary table reconciliation_twice (line bigint) on commit drop";

    /** Made as a table of its own because PostgreSQL reads with several workers for that, and for an insert does not. */
    private static final String DIFFERING = """
            create temporary table reconciliation_differing on commit drop as
            select case when s.line is null then 'MISSING_THERE'
                        when k.reference is null then 'MISSING_HERE'
                        when s.status <> k.status then 'STATUS_DRIFT'
                        when %2$s then 'DATA_MISMATCH'
                        else 'EXPIRED' end as kind,
                   coalesce(k.reference, s.reference) as reference, s.line, k.case_number, k.status as our_status, s.status as their_status,
                   concat_ws(' ',
                       case when s.name_digest <> k.name_digest then 'NAME' end,
                       case when s.birth_digest <> k.birth_digest then 'BIRTH_DATE' end,
                       case when s.document_digest <> k.document_digest then 'DOCUMENT_NUMBER' end,
                       case when s.document_type <> k.document_type then 'DOCUMENT_TYPE' end,
                       case when s.country <> k.country then 'COUNTRY' end,
                       case when s.expires <> k.expires then 'EXPIRES' end) as fields,
                   concat_ws(', ',
                       case when s.document_type <> k.document_type then k.document_type || ' / ' || s.document_type end,
                       case when s.country <> k.country then k.country || ' / ' || s.country end,
                       case when s.expires <> k.expires or coalesce(s.expires, k.expires) < cast('%3$s' as date)
                            then coalesce(cast(k.expires as text), '-') || ' / ' || coalesce(cast(s.expires as text), '-') end) as detail
              from (select * from %1$s r where %4$s) s
              full join (select * from influencegen.reconciliation_known where provider = '%5$s') k on k.reference = s.reference
             where (s.line is null and k.latest and k.asked_at < cast('%6$s' as timestamptz))
                or k.reference is null
                or (s.line is not null and k.latest
                    and (s.status <> k.status or %2$s or (k.status = 'APPROVED' and least(s.expires, k.expires) < cast('%3$s' as date))))""";

    private static final String DATA_DIFFERS = """
            (s.name_digest <> k.name_digest or s.birth_digest <> k.birth_digest or s.document_digest <> k.document_digest
             or s.document_type <> k.document_type or s.country <> k.country or s.expires <> k.expires)""";

    protected ComparisonRepository() {}

    ComparisonRepository(EntityManager entities) {
        super(entities);
    }

    /** Which run of which provider, until when what we asked can be in the file, and whether anything may be in it twice. The provider's key is ours: letters, digits, dashes. */
    record Question(UUID run, String provider, Instant asOf, Instant now, boolean suspicious) {}

    /** What a dry run has found: how many of each kind, and how many records of the file are among them. */
    record Expected(long inFile, Map<String, Long> figures) {}

    /** Whatever an earlier attempt has found goes first. Answers how many came twice. */
    long compare(Question question) {
        execute("delete from influencegen.reconciliation_result where run_id = cast(?1 as uuid)", question.run());
        long twice = differ(question);
        keep(question, StageRepository.table(question.run()));
        return twice;
    }

    /** The same, of which nothing is kept. */
    Expected expect(Question question) {
        differ(question);
        Map<String, Long> figures = new TreeMap<>();
        long inFile = 0;
        for (Object[] row : rows("""
                select f.kind, count(*), count(*) filter (where rule.resolves), count(*) filter (where f.of_file)
                  from (select kind, line is not null as of_file from reconciliation_differing
                        union all select 'DUPLICATE', true from reconciliation_twice) f
                  join influencegen.reconciliation_rule rule on rule.kind = f.kind
                 group by f.kind""")) {
            figures.put((String) row[0], number(row[1]));
            figures.merge(DifferenceState.SETTLED_BY_RULE.name(), number(row[2]), Long::sum);
            figures.merge(DifferenceState.OPEN.name(), number(row[1]) - number(row[2]), Long::sum);
            inFile += number(row[3]);
        }
        figures.put(DifferenceState.GONE.name(), gone(question));
        return new Expected(inFile, figures);
    }

    /** How many that earlier runs have left open would be no longer there. */
    private long gone(Question question) {
        return number(column("""
                select count(*) from influencegen.reconciliation_result o
                 where o.provider = ?1 and o.state = 'OPEN'
                   and not exists (select 1 from reconciliation_differing f where f.reference = o.reference and f.kind = o.kind)
                   and not (o.kind = 'DUPLICATE' and exists (
                       select 1 from reconciliation_twice t join %s s on s.line = t.line where s.reference = o.reference))""".formatted(StageRepository.table(question.run())), question.provider())
                .get(0));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private long differ(Question question) {
        execute("set local work_mem = '256MB'");
        execute("set local jit = off");
        execute("set local max_parallel_workers_per_gather = 2");
        String stage = StageRepository.table(question.run());
        execute("drop table if exists reconciliation_twice, reconciliation_differing");
        int twice = execute(question.suspicious() ? TWICE.formatted(stage) : NEVER_TWICE);
        execute(DIFFERING.formatted(
                stage,
                DATA_DIFFERS,
                question.now().toString().substring(0, 10),
                twice == 0 ? "true" : "not exists (select 1 from reconciliation_twice t where t.line = r.line)",
                question.provider(),
                question.asOf()));
        return twice;
    }

    private void keep(Question question, String stage) {
        execute("""
                insert into influencegen.reconciliation_result (run_id, provider, kind, reference, line, case_number, our_status, their_status,
                       fields, detail, state, found_at)
                select cast(?1 as uuid), ?2, kind, reference, line, case_number, our_status, their_status, fields, detail, 'FOUND', ?3
                  from (select * from reconciliation_differing
                        union all
                        select 'DUPLICATE', s.reference, s.line, k.case_number, k.status, s.status, '', ''
                          from reconciliation_twice t join %s s on s.line = t.line
                          left join influencegen.reconciliation_known k on k.provider = ?2 and k.reference = s.reference) found""".formatted(stage), question.run(), question.provider(), question.now());
    }
}
