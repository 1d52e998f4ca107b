package io.influencegen.gallery.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.gallery.boundary.BoardView;
import io.influencegen.gallery.boundary.PictureDetail;
import io.influencegen.gallery.boundary.PictureMaking;
import io.influencegen.gallery.boundary.PictureSheet;
import io.influencegen.gallery.boundary.PictureView;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.listing.boundary.Tallies;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Pictures as they are looked at. A slice costs two statements, and one where it follows another. */
@Dependent
public class PictureViewRepository extends NativeRepository {
    private static final String SHOWN = """
            select p.id, p.owner_id, p.campaign, p.prompt, p.model, p.seed, p.ratio, p.width, p.height, p.rating,
                   p.offered_to, p.made_at, p.deleted_at""";
    private static final String MADE_BY =
            ", p.negative_prompt, p.model_checksum, p.steps, p.guidance, cast(p.styles as text) ";
    /** The nearest undeleted one of the same owner, by the index of the newest. */
    private static final String NEIGHBOUR = """
            (select n.id from influencegen.picture n where n.owner_id = p.owner_id and n.deleted_at is null
                and (n.made_at, n.id) %s (p.made_at, p.id) order by n.made_at %s, n.id %s limit 1)""";

    private Tallies tallies;

    protected PictureViewRepository() {}

    @Inject
    public PictureViewRepository(Tallies tallies) {
        this.tallies = tallies;
    }

    PictureViewRepository(EntityManager entities, Tallies tallies) {
        super(entities);
        this.tallies = tallies;
    }

    public Page<PictureView> list(ListQuery query, Viewer viewer) {
        PictureOrder order = PictureOrder.of(query);
        PictureFilter all = new PictureFilter(query, viewer);
        long total = query.after()
                .map(ListQuery.Position::total)
                .orElseGet(() -> tallies.count(List.of("pictures", viewer, query.filters()), () -> count(all)));
        PictureFilter filter = query.after()
                .map(position -> new PictureFilter(query, viewer).behind(order.read(position.key()), order))
                .orElse(all);
        int offset = query.after().isPresent() ? 0 : query.offset();
        List<PictureView> items = rows(
                        SHOWN + " from influencegen.picture p where " + filter.where() + " order by " + order.sql()
                                + " limit " + filter.next(1) + " offset " + filter.next(2),
                        filter.values(query.limit(), offset))
                .stream()
                .map(PictureViewRepository::view)
                .toList();
        return new Page<>(
                items,
                total,
                items.isEmpty() ? Optional.empty() : Optional.of(order.keyOf(items.get(items.size() - 1))));
    }

    public Optional<PictureDetail> find(UUID id, Viewer viewer, List<BoardView> boards) {
        String sql = SHOWN + MADE_BY + """
                , p.media_type, p.sha256, p.size, p.worker, p.compute_millis, p.offered_at, """ + neighbour(">", "asc") + ", "
                + neighbour("<", "desc") + " from influencegen.picture p where p.id = cast(?1 as uuid) and "
                + visible("p", "?2", "?3");
        return rows(sql, id, viewer.self().value(), viewer.manages()).stream()
                .map(row -> detail(row, boards))
                .findFirst();
    }

    /** Those of them that the viewer can see and that are not deleted, newest first. */
    List<PictureSheet> sheets(Set<UUID> ids, Viewer viewer) {
        String sql = SHOWN + MADE_BY + """
                from influencegen.picture p
                 where p.id = any(cast(string_to_array(?1, ',') as uuid[])) and p.deleted_at is null and """ + visible("p", "?2", "?3") + " order by p.made_at desc, p.id desc";
        return rows(sql, list(ids), viewer.self().value(), viewer.manages()).stream()
                .map(row -> new PictureSheet(view(row), making(row)))
                .toList();
    }

    /** Whose pictures somebody can see: one's own, and for managers those of campaigns that are not deleted. */
    static String visible(String picture, String self, String manages) {
        return "(%1$s.owner_id = cast(%2$s as uuid) or (%1$s.campaign is not null and %1$s.deleted_at is null and %3$s))"
                .formatted(picture, self, manages);
    }

    private static String neighbour(String direction, String order) {
        return NEIGHBOUR.formatted(direction, order, order);
    }

    private long count(PictureFilter filter) {
        Object count = column("select count(*) from influencegen.picture p where " + filter.where(), filter.values())
                .get(0);
        return ((Number) count).longValue();
    }

    private static PictureView view(Object[] row) {
        return new PictureView(
                (UUID) row[0],
                new UserId((UUID) row[1]),
                text(row[2]),
                (String) row[3],
                (String) row[4],
                number(row[5]).longValue(),
                (String) row[6],
                number(row[7]).intValue(),
                number(row[8]).intValue(),
                row[9] == null ? 0 : number(row[9]).intValue(),
                text(row[10]),
                instant(row[11]),
                maybeInstant(row[12]).orElse(null));
    }

    private static PictureMaking making(Object[] row) {
        return new PictureMaking(
                (String) row[3],
                (String) row[13],
                (String) row[4],
                (String) row[14],
                number(row[5]).longValue(),
                number(row[15]).intValue(),
                number(row[16]).doubleValue(),
                StyleText.read((String) row[17]));
    }

    private static PictureDetail detail(Object[] row, List<BoardView> boards) {
        return new PictureDetail(
                view(row),
                making(row),
                (String) row[18],
                (String) row[19],
                number(row[20]).longValue(),
                (String) row[21],
                Duration.ofMillis(number(row[22]).longValue()),
                maybeInstant(row[23]).orElse(null),
                (UUID) row[24],
                (UUID) row[25],
                boards);
    }

    private static Number number(Object value) {
        return (Number) value;
    }

    private static String text(Object value) {
        return Objects.requireNonNullElse((String) value, "");
    }
}
