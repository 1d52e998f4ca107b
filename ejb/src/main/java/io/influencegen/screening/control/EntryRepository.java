package io.influencegen.screening.control;

import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries of lists and their names: written by the thousand, found by likeness. */
@Dependent
public class EntryRepository extends NativeRepository {
    private static final int MOST_OF_A_KIND = 200;

    protected EntryRepository() {}

    public EntryRepository(EntityManager entities) {
        super(entities);
    }

    /** How many names were added, and the ids that were new. */
    record Added(Set<UUID> entries, long names) {}

    Added add(UUID list, UUID importId, List<ListedEntry> entries) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        entries.forEach(entry -> all.add(json(list, entry)));
        List<Object[]> rows = rows("""
                with given as (
                    select * from jsonb_to_recordset(cast(?1 as jsonb)) as g(id uuid, key text, name text, birth_dates text,
                           countries text, note text, fingerprint text, names jsonb)),
                added as (
                    insert into influencegen.screening_entry (import_id, id, key, name, birth_dates, countries, note, fingerprint)
                    select cast(?2 as uuid), id, key, name, birth_dates, countries, note, fingerprint from given
                    on conflict do nothing returning id),
                named as (
                    insert into influencegen.screening_name (import_id, entry_id, name, main, folded, sounds)
                    select cast(?2 as uuid), added.id, n.name, n.main, n.folded, n.sounds
                      from added join (select distinct on (id) * from given) g on g.id = added.id,
                           jsonb_to_recordset(g.names) as n(name text, main boolean, folded text, sounds text[])
                    returning entry_id)
                select entry_id, count(*) from named group by entry_id""", all.build().toString(), importId);
        return new Added(
                rows.stream().map(row -> (UUID) row[0]).collect(Collectors.toSet()),
                rows.stream().mapToLong(row -> ((Number) row[1]).longValue()).sum());
    }

    List<Candidate> candidates(List<String> parts) {
        return rows("""
                select l.id, l.name, e.id, e.fingerprint, e.name, c.name, c.folded, c.main, e.birth_dates, e.countries
                  from influencegen.screening_candidates(?1, cast(string_to_array(?2, ',') as text[]), ?3) c
                  join influencegen.screening_entry e on e.import_id = c.import_id and e.id = c.entry_id
                  join influencegen.screening_list l on l.active_import = c.import_id""", String.join(" ", parts), String.join(",", Sounds.keys(parts)), MOST_OF_A_KIND).stream()
                .map(EntryRepository::candidate)
                .toList();
    }

    /** Removes up to {@code limit} entries of versions that are neither in force nor on their way in; 0 when none is left. */
    int removeUnused(int limit) {
        return execute("""
                delete from influencegen.screening_entry e using (
                    select import_id, id from influencegen.screening_entry
                     where import_id in (select i.id from influencegen.screening_import i
                                          where i.state <> 'RUNNING'
                                            and not exists (select 1 from influencegen.screening_list l where l.active_import = i.id))
                     limit ?1) unused
                 where e.import_id = unused.import_id and e.id = unused.id""", limit);
    }

    private static JsonObjectBuilder json(UUID list, ListedEntry entry) {
        JsonArrayBuilder names = Json.createArrayBuilder();
        names.add(json(entry.name(), true));
        entry.aliases().forEach(alias -> names.add(json(alias, false)));
        return Json.createObjectBuilder()
                .add("id", entry.idIn(list).toString())
                .add("key", entry.key())
                .add("name", entry.name())
                .add("birth_dates", entry.birthDates())
                .add("countries", entry.countries())
                .add("note", entry.note())
                .add("fingerprint", entry.fingerprint())
                .add("names", names);
    }

    private static JsonObjectBuilder json(String name, boolean main) {
        List<String> parts = Folding.parts(name);
        JsonArrayBuilder sounds = Json.createArrayBuilder();
        Stream.of(Sounds.keys(parts)).flatMap(Set::stream).forEach(sounds::add);
        return Json.createObjectBuilder()
                .add("name", name)
                .add("main", main)
                .add("folded", String.join(" ", parts))
                .add("sounds", sounds);
    }

    private static Candidate candidate(Object[] row) {
        return new Candidate(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                List.of(((String) row[6]).split(" ", -1)),
                (Boolean) row[7],
                (String) row[8],
                (String) row[9]);
    }
}
