package io.influencegen.bulk.control;

import io.influencegen.bulk.boundary.BulkFault;
import io.influencegen.bulk.boundary.BulkItem;
import io.influencegen.bulk.boundary.BulkItemState;
import io.influencegen.bulk.boundary.BulkSlice;
import io.influencegen.sql.boundary.Conditions;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The pictures of orders, and the faults of their sheets. */
@Dependent
class ItemRepository extends NativeRepository {
    private static final int AT_ONCE = 1000;
    private static final String ROW = "select position, state, prompt, negative_prompt, seed, generation, problem"
            + " from influencegen.bulk_item where order_id = cast(?1 as uuid)";

    protected ItemRepository() {}

    ItemRepository(EntityManager entities) {
        super(entities);
    }

    /** Every variant of every row, a thousand rows in a statement. */
    void add(UUID order, List<RowCheck.Words> rows, int variants, long seed, Instant now) {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            JsonArrayBuilder list = Json.createArrayBuilder();
            rows.subList(from, Math.min(rows.size(), from + AT_ONCE))
                    .forEach(row -> list.add(Json.createArrayBuilder()
                            .add(row.row())
                            .add(row.prompt())
                            .add(row.negative())));
            execute("""
                    insert into influencegen.bulk_item (order_id, position, row_number, variant, prompt, negative_prompt, seed, changed_at)
                    select cast(?1 as uuid), (?3 + n - 1) * ?4 + v - 1, cast(line ->> 0 as integer), v, line ->> 1, line ->> 2,
                           ?5 + v - 1, ?6
                      from jsonb_array_elements(cast(?2 as jsonb)) with ordinality as lines(line, n), generate_series(1, ?4) as v""", order, list.build().toString(), from, variants, seed, now);
        }
    }

    void fault(UUID order, List<BulkFault> faults) {
        for (int i = 0; i < faults.size(); i++) {
            BulkFault fault = faults.get(i);
            execute(
                    "insert into influencegen.bulk_fault (order_id, position, row_number, column_name, code, details)"
                            + " values (cast(?1 as uuid), ?2, ?3, ?4, ?5, ?6)",
                    order,
                    i,
                    fault.row(),
                    fault.column(),
                    fault.code(),
                    String.join("\n", fault.details()));
        }
    }

    List<BulkFault> faults(UUID order, int most) {
        return rows(
                        "select row_number, column_name, code, details from influencegen.bulk_fault"
                                + " where order_id = cast(?1 as uuid) order by position limit ?2",
                        order,
                        most)
                .stream()
                .map(row -> new BulkFault(
                        ((Number) row[0]).intValue(),
                        (String) row[1],
                        (String) row[2],
                        Arrays.asList(((String) row[3]).split("\n", -1))))
                .toList();
    }

    List<BulkItem> list(Conditions where, int offset, int limit) {
        return rows(
                        "select position, row_number, variant, prompt, seed, state, generation, problem"
                                + " from influencegen.bulk_item where " + where.text() + " order by position offset "
                                + where.next(1) + " limit " + where.next(2),
                        where.values(offset, limit))
                .stream()
                .map(row -> new BulkItem(
                        ((Number) row[0]).intValue(),
                        ((Number) row[1]).intValue(),
                        ((Number) row[2]).intValue(),
                        (String) row[3],
                        ((Number) row[4]).longValue(),
                        BulkItemState.valueOf((String) row[5]),
                        (UUID) row[6],
                        (String) row[7]))
                .toList();
    }

    long count(Conditions where) {
        return ((Number) column("select count(*) from influencegen.bulk_item where " + where.text(), where.values())
                        .get(0))
                .longValue();
    }

    long open(UUID order) {
        return ((Number) column(
                                "select count(*) from influencegen.bulk_item where order_id = cast(?1 as uuid) and state in ('WAITING', 'SENT')",
                                order)
                        .get(0))
                .longValue();
    }

    /** Of one slice. */
    long count(BulkSlice slice, BulkItemState state) {
        return ((Number) column(
                                "select count(*) from influencegen.bulk_item where order_id = cast(?1 as uuid) and state = ?2"
                                        + " and position % ?3 = ?4",
                                slice.order(), state, slice.partitions(), slice.partition())
                        .get(0))
                .longValue();
    }

    List<ItemRow> of(BulkSlice slice, BulkItemState state, int most) {
        return items(
                ROW + " and state = ?2 and position % ?3 = ?4 order by position limit ?5",
                slice.order(),
                state,
                slice.partitions(),
                slice.partition(),
                most);
    }

    /** Those that failed; all where no positions are given. */
    List<ItemRow> failed(UUID order, Collection<Integer> positions) {
        return positions.isEmpty()
                ? items(ROW + " and state = 'FAILED' order by position for update", order)
                : items(
                        ROW + " and state = 'FAILED' and position = any(cast(string_to_array(?2, ',') as integer[]))"
                                + " order by position for update",
                        order,
                        positions.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    Optional<ItemRow> lockWaiting(UUID order, int position) {
        return items(ROW + " and position = ?2 and state = 'WAITING' for update", order, position).stream()
                .findFirst();
    }

    /** False where another run has settled it meanwhile. */
    boolean lockSent(UUID order, int position, UUID picture) {
        return !items(
                        ROW + " and position = ?2 and state = 'SENT' and generation = cast(?3 as uuid) for update",
                        order,
                        position,
                        picture)
                .isEmpty();
    }

    void sent(UUID order, int position, UUID picture, Instant now) {
        execute(
                "update influencegen.bulk_item set state = 'SENT', generation = cast(?3 as uuid), problem = '', changed_at = ?4"
                        + " where order_id = cast(?1 as uuid) and position = ?2",
                order,
                position,
                picture,
                now);
    }

    void end(UUID order, int position, BulkItemState state, String problem, Instant now) {
        execute(
                "update influencegen.bulk_item set state = ?3, problem = ?4, changed_at = ?5"
                        + " where order_id = cast(?1 as uuid) and position = ?2",
                order,
                position,
                state,
                problem,
                now);
    }

    /** As if it had never been sent. */
    void waitAgain(UUID order, int position, String prompt, Instant now) {
        execute(
                "update influencegen.bulk_item set state = 'WAITING', generation = null, problem = '', prompt = ?3, changed_at = ?4"
                        + " where order_id = cast(?1 as uuid) and position = ?2",
                order,
                position,
                prompt,
                now);
    }

    private List<ItemRow> items(String sql, Object... parameters) {
        return rows(sql, parameters).stream()
                .map(row -> new ItemRow(
                        ((Number) row[0]).intValue(),
                        BulkItemState.valueOf((String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        ((Number) row[4]).longValue(),
                        (UUID) row[5],
                        (String) row[6]))
                .toList();
    }
}
