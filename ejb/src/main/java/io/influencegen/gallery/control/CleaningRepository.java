package io.influencegen.gallery.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Pictures whose time is over, and the bytes that nobody needs any more. */
@Dependent
public class CleaningRepository extends NativeRepository {
    protected CleaningRepository() {}

    public CleaningRepository(EntityManager entities) {
        super(entities);
    }

    /** Made or deleted before these moments; an empty one spares its kind. */
    record Ends(Instant deleted, Optional<Instant> personal, Optional<Instant> campaign) {}

    record Due(UUID id, UserId owner, String sha256, String thumbnail) {}

    record Bytes(UUID owner, String sha256) {}

    List<Due> due(Ends ends, int limit) {
        return rows(
                        """
                        select id, owner_id, sha256, thumbnail from influencegen.picture
                         where deleted_at < ?1
                            or (campaign is null and made_at < cast(?2 as timestamptz))
                            or (campaign is not null and made_at < cast(?3 as timestamptz))
                         order by owner_id, id limit ?4 for update skip locked""",
                        ends.deleted(),
                        ends.personal().orElse(null),
                        ends.campaign().orElse(null),
                        limit)
                .stream()
                .map(row -> new Due((UUID) row[0], new UserId((UUID) row[1]), (String) row[2], (String) row[3]))
                .toList();
    }

    void delete(Collection<UUID> ids) {
        execute("delete from influencegen.picture where id = any(cast(string_to_array(?1, ',') as uuid[]))", list(ids));
    }

    /** Those of them that a picture of the same owner still has. */
    Set<Bytes> used(Set<UUID> owners, Set<String> hashes) {
        String sql = """
                select owner_id, %1$s from influencegen.picture
                 where owner_id = any(cast(string_to_array(?1, ',') as uuid[]))
                   and %1$s = any(string_to_array(?2, ','))""";
        String both = sql.formatted("sha256") + " union " + sql.formatted("thumbnail");
        return rows(both, list(owners), String.join(",", new TreeSet<>(hashes))).stream()
                .map(row -> new Bytes((UUID) row[0], (String) row[1]))
                .collect(Collectors.toSet());
    }
}
