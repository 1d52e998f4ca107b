package io.influencegen.bulk.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.bulk.boundary.BulkOrderView;
import io.influencegen.bulk.boundary.BulkOrderView.Counts;
import io.influencegen.bulk.boundary.BulkOrderView.Making;
import io.influencegen.bulk.boundary.BulkState;
import io.influencegen.bulk.boundary.BulkWish;
import io.influencegen.imaging.boundary.GenerationView.Asked;
import io.influencegen.imaging.boundary.Style;
import io.influencegen.sql.boundary.Conditions;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Orders. */
@Dependent
class OrderRepository extends NativeRepository {
    static final String STATE = """
            case when o.run is null then 'DRAFT' when c.waiting + c.sent = 0 then 'ENDED' when o.paused then 'PAUSED' else 'RUNNING' end""";

    private static final String MAKING =
            "o.prompt, o.negative_prompt, o.model, o.ratio, o.long_side, o.steps, o.guidance, o.styles, o.variants";

    private static final String FROM = """
             from influencegen.bulk_order o cross join lateral (
                select count(*) filter (where i.state = 'WAITING') as waiting, count(*) filter (where i.state = 'SENT') as sent,
                       count(*) filter (where i.state = 'MADE') as made, count(*) filter (where i.state = 'FAILED') as failed
                  from influencegen.bulk_item i where i.order_id = o.id) as c where\s""";

    private static final String VIEW = "select o.id, o.owner_id, o.title, o.campaign, " + MAKING + ", o.sheet, o.rows, "
            + STATE + ", c.waiting, c.sent, c.made, c.failed,"
            + " (select count(*) from influencegen.bulk_fault f where f.order_id = o.id), o.created_at, o.started_at, o.run "
            + FROM;

    protected OrderRepository() {}

    OrderRepository(EntityManager entities) {
        super(entities);
    }

    /** What is written first. */
    record NewOrder(
            UUID id, UserId owner, BulkWish wish, Asked asked, String sheet, String sha256, int rows, Instant now) {}

    void add(NewOrder one) {
        execute(
                """
                insert into influencegen.bulk_order (id, owner_id, title, campaign, prompt, negative_prompt, model, ratio, long_side,
                    steps, guidance, styles, variants, sheet, sha256, rows, created_at)
                values (cast(?1 as uuid), cast(?2 as uuid), ?3, cast(?4 as text), ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)""",
                one.id(),
                one.owner().value(),
                one.wish().title().strip(),
                one.wish().campaign().orElse(null),
                one.wish().prompt(),
                one.wish().negativePrompt(),
                one.asked().model(),
                one.asked().ratio(),
                one.asked().longSide(),
                one.asked().steps(),
                one.asked().guidance(),
                text(one.asked().styles()),
                one.wish().variants(),
                one.sheet(),
                one.sha256(),
                one.rows(),
                one.now());
    }

    List<BulkOrderView> list(Conditions where, int offset, int limit) {
        return rows(
                        VIEW + where.text() + " order by o.created_at desc, o.id desc offset " + where.next(1)
                                + " limit " + where.next(2),
                        where.values(offset, limit))
                .stream()
                .map(OrderRepository::view)
                .toList();
    }

    long count(Conditions where) {
        return ((Number) column("select count(*) " + FROM + where.text(), where.values())
                        .get(0))
                .longValue();
    }

    Optional<BulkOrderView> view(UUID id) {
        return rows(VIEW + "o.id = cast(?1 as uuid)", id).stream()
                .map(OrderRepository::view)
                .findFirst();
    }

    Optional<OrderRow> find(UUID id) {
        return row(id, "");
    }

    Optional<OrderRow> lock(UUID id) {
        return row(id, " for update of o");
    }

    private Optional<OrderRow> row(UUID id, String how) {
        return rows(
                        "select o.id, o.owner_id, o.campaign, " + MAKING
                                + ", o.paused, o.run from influencegen.bulk_order o where o.id = cast(?1 as uuid)"
                                + how,
                        id)
                .stream()
                .map(row -> new OrderRow(
                        (UUID) row[0],
                        new UserId((UUID) row[1]),
                        maybeText(row[2]),
                        making(row, 3),
                        (Boolean) row[12],
                        Optional.ofNullable((UUID) row[13])))
                .findFirst();
    }

    /** A run drives it from now on. */
    void drive(UUID id, UUID run, Instant now) {
        execute(
                "update influencegen.bulk_order set run = cast(?2 as uuid), paused = false, started_at = coalesce(started_at, ?3)"
                        + " where id = cast(?1 as uuid)",
                id,
                run,
                now);
    }

    void pause(UUID id) {
        execute("update influencegen.bulk_order set paused = true where id = cast(?1 as uuid)", id);
    }

    void delete(UUID id) {
        execute("delete from influencegen.bulk_order where id = cast(?1 as uuid)", id);
    }

    private static BulkOrderView view(Object[] row) {
        return new BulkOrderView(
                (UUID) row[0],
                new UserId((UUID) row[1]),
                (String) row[2],
                (String) row[3],
                making(row, 4),
                (String) row[13],
                number(row[14]),
                BulkState.valueOf((String) row[15]),
                new Counts(number(row[16]), number(row[17]), number(row[18]), number(row[19]), number(row[20])),
                instant(row[21]),
                maybeInstant(row[22]).orElse(null),
                (UUID) row[23]);
    }

    private static Making making(Object[] row, int from) {
        return new Making(
                (String) row[from],
                (String) row[from + 1],
                (String) row[from + 2],
                (String) row[from + 3],
                number(row[from + 4]),
                number(row[from + 5]),
                ((Number) row[from + 6]).doubleValue(),
                styles((String) row[from + 7]),
                number(row[from + 8]));
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    /** A line for each: its strength, its name. */
    private static String text(List<Style> styles) {
        return styles.stream()
                .map(style -> style.strength() + " " + style.name())
                .collect(Collectors.joining("\n"));
    }

    private static List<Style> styles(String text) {
        return text.lines()
                .map(line -> new Style(
                        line.substring(line.indexOf(' ') + 1),
                        Double.parseDouble(line.substring(0, line.indexOf(' ')))))
                .toList();
    }
}
