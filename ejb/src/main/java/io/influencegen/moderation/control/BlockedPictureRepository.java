package io.influencegen.moderation.control;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.moderation.boundary.BlockedPicture;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Pictures that may not be shown. */
@Dependent
public class BlockedPictureRepository extends ModerationRepository {
    private static final String COLUMNS = "id, label, thumbnail, created_at, created_by";

    protected BlockedPictureRepository() {}

    BlockedPictureRepository(EntityManager entities) {
        super(entities);
    }

    /** The label of the one most like it, within the distance: "or" less "and" are the bits that differ. */
    Optional<String> like(Fingerprint print, int distance) {
        return rows("""
                        select b.label, b.far
                          from (select p.id, p.label, bit_count(cast((p.fingerprint | ?1) - (p.fingerprint & ?1) as bit(64))) as far
                                  from influencegen.blocked_picture p) b
                         where b.far <= ?2 order by b.far, b.id limit 1""", print.bits(), distance).stream().findFirst().map(row -> (String) row[0]);
    }

    /** Newest first. */
    Page<BlockedPicture> list(ListQuery query) {
        query.filters().keySet().stream().findAny().ifPresent(name -> {
            throw new DomainException(CommonError.INVALID_VALUE, name, "there is no such filter");
        });
        List<BlockedPicture> items = rows("select " + COLUMNS
                        + " from influencegen.blocked_picture order by created_at desc, id desc limit "
                        + query.limit() + " offset " + query.offset())
                .stream()
                .map(BlockedPictureRepository::view)
                .toList();
        return new Page<>(items, number("select count(*) from influencegen.blocked_picture"));
    }

    Optional<BlockedPicture> find(UUID id) {
        return rows("select " + COLUMNS + " from influencegen.blocked_picture where id = cast(?1 as uuid)", id).stream()
                .findFirst()
                .map(BlockedPictureRepository::view);
    }

    void add(BlockedPicture picture, Fingerprint print) {
        execute(
                "insert into influencegen.blocked_picture (id, label, fingerprint, thumbnail, created_at, created_by)"
                        + " values (cast(?1 as uuid), ?2, ?3, ?4, ?5, ?6)",
                picture.id(),
                picture.label(),
                print.bits(),
                picture.thumbnail(),
                picture.createdAt(),
                picture.createdBy());
    }

    boolean remove(UUID id) {
        return execute("delete from influencegen.blocked_picture where id = cast(?1 as uuid)", id) > 0;
    }

    private static BlockedPicture view(Object[] row) {
        return new BlockedPicture((UUID) row[0], (String) row[1], (String) row[2], instant(row[3]), (String) row[4]);
    }
}
