package io.influencegen.job.control;

import io.influencegen.job.boundary.RunKey;
import io.influencegen.job.boundary.WorkItem;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The items of steps. */
@Dependent
public class WorkRepository extends NativeRepository {
    protected WorkRepository() {}

    WorkRepository(EntityManager entities) {
        super(entities);
    }

    /** In one statement. */
    int add(RunKey key, String step, List<WorkItem> items) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        items.forEach(item -> array.add(Json.createObjectBuilder()
                .add("position", item.position())
                .add("key", item.key())
                .add("payload", item.payload())));
        return execute("""
                insert into influencegen.job_item (run, step, position, key, payload)
                select cast(?1 as uuid), ?2, i.position, i.key, i.payload
                  from json_to_recordset(cast(?3 as json)) as i(position bigint, key text, payload text)
                on conflict do nothing""", key.run(), step, array.build().toString());
    }

    List<WorkItem> take(RunKey key, String step, int partition, int limit) {
        return rows("""
                        with next as materialized (
                            select i.position from influencegen.job_item i
                             where i.run = cast(?1 as uuid) and i.step = ?2 and i.state = 'WAITING'
                               and (i.taken_attempt is distinct from ?3 or i.taken_partition = ?4)
                             order by i.taken_attempt is distinct from ?3, i.position
                             limit ?5 for update skip locked)
                        update influencegen.job_item t set taken_attempt = ?3, taken_partition = ?4
                          from next
                         where t.run = cast(?1 as uuid) and t.step = ?2 and t.position = next.position
                        returning t.position, t.key, t.payload""", key.run(), step, key.attempt(), partition, limit).stream()
                .map(row -> new WorkItem(((Number) row[0]).longValue(), (String) row[1], (String) row[2]))
                .sorted(Comparator.comparingLong(WorkItem::position))
                .toList();
    }

    int settle(RunKey key, String step, List<Long> positions, String state) {
        return execute(
                """
                update influencegen.job_item set state = ?4
                 where run = cast(?1 as uuid) and step = ?2 and state = 'WAITING'
                   and position = any (cast(string_to_array(?3, ',') as bigint[]))""", key.run(), step, positions.stream().map(String::valueOf).collect(Collectors.joining(",")), state);
    }

    long left(RunKey key, String step) {
        return ((Number) column("""
                                select count(*) from influencegen.job_item
                                 where run = cast(?1 as uuid) and step = ?2 and state = 'WAITING'""", key.run(), step).get(0)).longValue();
    }
}
