package io.influencegen.screening.control;

import io.influencegen.screening.boundary.ListForm;
import io.influencegen.screening.boundary.ScreeningImport;
import io.influencegen.screening.boundary.ScreeningImport.Counts;
import io.influencegen.screening.boundary.ScreeningImport.Fault;
import io.influencegen.screening.boundary.ScreeningList;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists, and how their versions came in. */
@Dependent
public class ListRepository extends NativeRepository {
    private static final String LIST = """
            select l.id, l.name, l.form, a.ended_at, a.entries, a.names,
                   i.id as import_id, i.state, i.begun_by, i.begun_at, i.ended_at as import_ended_at,
                   i.bytes, i.lines, i.entries as read_entries, i.names as read_names, i.skipped, i.faults, i.problem
              from influencegen.screening_list l
              left join influencegen.screening_import a on a.id = l.active_import
              left join lateral (select * from influencegen.screening_import newest where newest.list_id = l.id
                                  order by newest.begun_at desc, newest.id desc limit 1) i on true""";

    protected ListRepository() {}

    public ListRepository(EntityManager entities) {
        super(entities);
    }

    List<ScreeningList> all(Instant staleBefore) {
        return rows(LIST + " order by lower(l.name)").stream()
                .map(row -> list(row, staleBefore, List.of()))
                .toList();
    }

    Optional<ScreeningList> find(UUID id, Instant staleBefore) {
        return rows(LIST + " where l.id = cast(?1 as uuid)", id).stream()
                .map(row -> list(row, staleBefore, row[6] == null ? List.of() : faults((UUID) row[6])))
                .findFirst();
    }

    /** The list of this name, made where there is none. */
    UUID obtain(UUID fresh, String name, ListForm form, Instant now) {
        execute("""
                insert into influencegen.screening_list (id, name, form, created_at) values (cast(?1 as uuid), ?2, ?3, ?4)
                on conflict do nothing""", fresh, name, form, now);
        return (UUID)
                column("select id from influencegen.screening_list where lower(name) = lower(?1) for update", name)
                        .get(0);
    }

    /** False while another import of the list runs. */
    boolean begin(UUID importId, UUID list, String by, long bytes, Instant now) {
        return execute("""
                insert into influencegen.screening_import (id, list_id, state, begun_by, begun_at, touched_at, bytes)
                values (cast(?1 as uuid), cast(?2 as uuid), 'RUNNING', ?3, ?4, ?4, ?5) on conflict do nothing""", importId, list, by, now, bytes) == 1;
    }

    /** Ends the imports that nobody has worked at since: their nodes died. */
    int abandon(Instant before, String problem, Instant now) {
        return execute("""
                update influencegen.screening_import set state = 'FAILED', ended_at = ?3, problem = ?2
                 where state = 'RUNNING' and touched_at < ?1""", before, problem, now);
    }

    /** False when it is no longer running. */
    boolean progress(UUID importId, Counts counts, Instant now) {
        return execute(
                        """
                update influencegen.screening_import
                   set lines = ?2, entries = ?3, names = ?4, skipped = ?5, faults = ?6, touched_at = ?7
                 where id = cast(?1 as uuid) and state = 'RUNNING'""",
                        importId,
                        counts.lines(),
                        counts.entries(),
                        counts.names(),
                        counts.skipped(),
                        counts.faults(),
                        now)
                == 1;
    }

    void note(UUID importId, List<Fault> faults) {
        for (int i = 0; i < faults.size(); i++) {
            execute(
                    "insert into influencegen.screening_fault (import_id, position, line, reason) values (cast(?1 as uuid), ?2, ?3, ?4)",
                    importId,
                    i,
                    faults.get(i).line(),
                    faults.get(i).reason());
        }
    }

    boolean end(UUID importId, ScreeningImport.State state, String problem, Instant now) {
        return execute("""
                        update influencegen.screening_import set state = ?2, ended_at = ?3, problem = cast(?4 as text)
                         where id = cast(?1 as uuid) and state = 'RUNNING'""", importId, state, now, problem) == 1;
    }

    /** From now on searches see this version. */
    void putInForce(UUID importId, ListForm form) {
        execute("""
                update influencegen.screening_list l set active_import = i.id, form = ?2
                  from influencegen.screening_import i where i.id = cast(?1 as uuid) and l.id = i.list_id""", importId, form);
    }

    boolean delete(UUID list) {
        execute("""
                update influencegen.screening_import set state = 'FAILED', ended_at = touched_at, problem = 'The list was deleted'
                 where list_id = cast(?1 as uuid) and state = 'RUNNING'""", list);
        return execute("delete from influencegen.screening_list where id = cast(?1 as uuid)", list) == 1;
    }

    /** Imports of lists that are gone, once their entries are. */
    int forgetImports() {
        return execute("""
                delete from influencegen.screening_import i where i.list_id is null
                   and not exists (select 1 from influencegen.screening_entry e where e.import_id = i.id)""");
    }

    private List<Fault> faults(UUID importId) {
        return rows(
                        "select line, reason from influencegen.screening_fault where import_id = cast(?1 as uuid) order by position",
                        importId)
                .stream()
                .map(row -> new Fault(number(row[0]), (String) row[1]))
                .toList();
    }

    private static ScreeningList list(Object[] row, Instant staleBefore, List<Fault> faults) {
        Optional<Instant> importedAt = maybeInstant(row[3]);
        return new ScreeningList(
                (UUID) row[0],
                (String) row[1],
                importedAt.map(at -> ListForm.valueOf((String) row[2])),
                number(row[4]),
                number(row[5]),
                importedAt,
                importedAt.filter(at -> at.isBefore(staleBefore)).isPresent(),
                row[6] == null ? Optional.empty() : Optional.of(newest(row, faults)));
    }

    private static ScreeningImport newest(Object[] row, List<Fault> faults) {
        Counts counts = new Counts(
                number(row[11]), number(row[12]), number(row[13]), number(row[14]), number(row[15]), number(row[16]));
        return new ScreeningImport(
                (UUID) row[6],
                ScreeningImport.State.valueOf((String) row[7]),
                (String) row[8],
                instant(row[9]),
                maybeInstant(row[10]),
                counts,
                maybeText(row[17]),
                faults);
    }

    private static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }
}
