package io.influencegen.gallery.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.gallery.boundary.BoardView;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Boards and what is on them. */
@Dependent
public class BoardRepository extends NativeRepository {
    private static final String SHOWN = """
            select b.id, b.name, b.campaign, b.created_at,
                   (select count(*) from influencegen.board_picture x join influencegen.picture p on p.id = x.picture_id
                     where x.board_id = b.id and p.deleted_at is null)
              from influencegen.board b where\s""";

    protected BoardRepository() {}

    public BoardRepository(EntityManager entities) {
        super(entities);
    }

    /** Personal boards are their owner's, those of campaigns are for whoever manages campaigns. Holds no text from outside. */
    static String visible(String board, Viewer viewer) {
        String own = board + ".campaign is null and " + board + ".owner_id = '" + viewer.self() + "'";
        return viewer.manages() ? "(" + board + ".campaign is not null or " + own + ")" : own;
    }

    List<BoardView> list(Viewer viewer) {
        return views(rows(SHOWN + visible("b", viewer) + " order by b.campaign nulls first, lower(b.name), b.id"));
    }

    Optional<BoardView> find(UUID id, Viewer viewer) {
        return views(rows(SHOWN + visible("b", viewer) + " and b.id = cast(?1 as uuid)", id)).stream()
                .findFirst();
    }

    List<BoardView> holding(UUID picture, Viewer viewer) {
        return views(rows(
                SHOWN + visible("b", viewer)
                        + " and exists (select 1 from influencegen.board_picture h where h.board_id = b.id"
                        + " and h.picture_id = cast(?1 as uuid)) order by lower(b.name)",
                picture));
    }

    long count(Viewer viewer) {
        Object count = column("select count(*) from influencegen.board b where " + visible("b", viewer))
                .get(0);
        return ((Number) count).longValue();
    }

    boolean isNameFree(UUID id, String name, Optional<String> campaign, UserId owner) {
        return column("""
                        select b.id from influencegen.board b
                         where lower(b.name) = lower(?1) and b.id <> cast(?2 as uuid)
                           and ((cast(?3 as text) is null and b.campaign is null and b.owner_id = cast(?4 as uuid))
                                or b.campaign = cast(?3 as text))""", name, id, campaign.orElse(null), owner.value()).isEmpty();
    }

    void add(UUID id, String name, Optional<String> campaign, UserId owner, Instant now) {
        execute("""
                insert into influencegen.board (id, owner_id, campaign, name, created_at)
                values (cast(?1 as uuid), cast(?2 as uuid), cast(?3 as text), ?4, ?5)""", id, owner.value(), campaign.orElse(null), name, now);
    }

    void rename(UUID id, String name) {
        execute("update influencegen.board set name = ?2 where id = cast(?1 as uuid)", id, name);
    }

    void delete(UUID id) {
        execute("delete from influencegen.board where id = cast(?1 as uuid)", id);
    }

    int pin(UUID board, Set<UUID> pictures, Viewer viewer, Instant now) {
        return execute(
                """
                insert into influencegen.board_picture (board_id, picture_id, added_at)
                select cast(?1 as uuid), p.id, ?2 from influencegen.picture p
                 where p.id = any(cast(string_to_array(?3, ',') as uuid[])) and p.deleted_at is null and """ + PictureViewRepository.visible("p", "?4", "?5") + " on conflict do nothing",
                board,
                now,
                list(pictures),
                viewer.self().value(),
                viewer.manages());
    }

    int unpin(UUID board, Set<UUID> pictures) {
        return execute("""
                delete from influencegen.board_picture
                 where board_id = cast(?1 as uuid) and picture_id = any(cast(string_to_array(?2, ',') as uuid[]))""", board, list(pictures));
    }

    private static List<BoardView> views(List<Object[]> found) {
        return found.stream()
                .map(row -> new BoardView(
                        (UUID) row[0],
                        (String) row[1],
                        Objects.requireNonNullElse((String) row[2], ""),
                        ((Number) row[4]).longValue(),
                        instant(row[3])))
                .toList();
    }
}
