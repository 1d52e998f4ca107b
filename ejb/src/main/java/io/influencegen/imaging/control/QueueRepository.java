package io.influencegen.imaging.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.imaging.boundary.GenerationView.State;
import io.influencegen.imaging.boundary.QueueOverview.Line;
import io.influencegen.imaging.boundary.QueuedPicture;
import io.influencegen.imaging.boundary.TurnPriority;
import io.influencegen.imaging.control.DeskFilter.About;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Selection;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The queue as operators see and order it. */
@Dependent
public class QueueRepository extends NativeRepository {
    private static final String PICTURE = """
            select g.id, g.owner_id, g.campaign, g.priority, g.state, g.model, g.worker, g.step, g.steps,
                   coalesce(g.replayed_at, g.created_at) from influencegen.generation g where\s""";

    protected QueueRepository() {}

    public QueueRepository(EntityManager entities) {
        super(entities);
    }

    List<Line> lines(Instant now) {
        Map<TurnPriority, Line> lines = rows("""
                        select priority, count(*), count(distinct owner_id), min(coalesce(replayed_at, created_at))
                          from influencegen.generation where state = 'QUEUED' group by priority""").stream()
                .map(row -> new Line(
                        TurnPriority.ofLine(((Number) row[0]).intValue()),
                        ((Number) row[1]).intValue(),
                        ((Number) row[2]).intValue(),
                        Duration.between(instant(row[3]), now)))
                .collect(Collectors.toMap(Line::priority, Function.identity()));
        return List.of(TurnPriority.values()).stream()
                .map(priority -> lines.getOrDefault(priority, new Line(priority, 0, 0, Duration.ZERO)))
                .toList();
    }

    int madeSince(Instant since) {
        return ((Number) column("""
                        select count(*) from influencegen.generation where state = 'COMPLETED' and ended_at > ?1""", since).get(0)).intValue();
    }

    long dead() {
        return ((Number) column("select count(*) from influencegen.generation where dead")
                        .get(0))
                .longValue();
    }

    Page<QueuedPicture> list(ListQuery query, Function<String, List<UserId>> people) {
        DeskFilter filter = new DeskFilter(About.OPEN, query, people);
        List<Object[]> found = rows(
                PICTURE + filter.where() + " order by " + filter.order() + " limit " + filter.next(1) + " offset "
                        + filter.next(2),
                filter.parameters(query.limit(), query.offset()));
        Map<UUID, Integer> places =
                places(found.stream().map(row -> (UUID) row[0]).toList());
        return new Page<>(found.stream().map(row -> picture(row, places)).toList(), count(filter));
    }

    int count(Selection selection, Function<String, List<UserId>> people, boolean waiting) {
        DeskFilter filter = DeskFilter.of(About.OPEN, selection, people);
        return Math.toIntExact(count(filter, waiting ? " and g.state = 'QUEUED'" : ""));
    }

    List<UUID> ids(Selection selection, Function<String, List<UserId>> people, int most) {
        DeskFilter filter = DeskFilter.of(About.OPEN, selection, people);
        return column(
                        "select g.id from influencegen.generation g where " + filter.where() + " order by g.id limit "
                                + filter.next(1),
                        filter.parameters(most))
                .stream()
                .map(UUID.class::cast)
                .toList();
    }

    /** Before the first, or behind the last, that waits with the same priority. */
    int move(Selection selection, Function<String, List<UserId>> people, boolean front) {
        DeskFilter filter = DeskFilter.of(About.OPEN, selection, people);
        String turn = front ? "line.first - 1 - picked.n + picked.rank" : "line.last + picked.rank";
        return execute("""
                        with picked as (select g.id, g.priority, count(*) over (partition by g.priority) as n,
                                row_number() over (partition by g.priority order by g.turn, g.id) as rank
                           from influencegen.generation g where g.state = 'QUEUED' and """ + " " + filter.where() + """
                        ), line as (select priority, min(turn) as first, max(turn) as last
                                      from influencegen.generation where state = 'QUEUED' group by priority)
                        update influencegen.generation as moved set turn =\s""" + turn + " " + """
                         from picked join line on line.priority = picked.priority
                         where moved.id = picked.id and moved.state = 'QUEUED'""", filter.parameters());
    }

    void drain(String worker, boolean drained, Instant now) {
        execute("""
                insert into influencegen.image_worker (address, drained, changed_at) values (?1, ?2, ?3)
                on conflict (address) do update set drained = excluded.drained, changed_at = excluded.changed_at""", worker, drained, now);
    }

    private long count(DeskFilter filter) {
        return count(filter, "");
    }

    private long count(DeskFilter filter, String more) {
        String sql = "select count(*) from influencegen.generation g where " + filter.where() + more;
        return ((Number) column(sql, filter.parameters()).get(0)).longValue();
    }

    private Map<UUID, Integer> places(Collection<UUID> ids) {
        return rows("""
                        select id, place from (
                            select id, row_number() over (order by priority, turn, id) as place
                              from influencegen.generation where state = 'QUEUED') as line
                         where id = any(cast(string_to_array(?1, ',') as uuid[]))""", list(ids)).stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).intValue()));
    }

    private static QueuedPicture picture(Object[] row, Map<UUID, Integer> places) {
        return new QueuedPicture(
                (UUID) row[0],
                new UserId((UUID) row[1]),
                "",
                text(row[2]),
                TurnPriority.ofLine(((Number) row[3]).intValue()),
                State.valueOf((String) row[4]),
                (String) row[5],
                text(row[6]),
                places.getOrDefault((UUID) row[0], 0),
                ((Number) row[7]).intValue(),
                ((Number) row[8]).intValue(),
                instant(row[9]));
    }

    private static String text(Object value) {
        return Objects.requireNonNullElse((String) value, "");
    }
}
