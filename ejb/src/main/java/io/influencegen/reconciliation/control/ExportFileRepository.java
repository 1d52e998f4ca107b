package io.influencegen.reconciliation.control;

import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The files that came from providers. What was removed is still known by its checksum. */
@Dependent
public class ExportFileRepository extends NativeRepository {
    private static final String FILE =
            "select id, provider, sha256, name, bytes from influencegen.reconciliation_file where ";

    protected ExportFileRepository() {}

    ExportFileRepository(EntityManager entities) {
        super(entities);
    }

    /** A file as it came. */
    record Arrived(UUID id, String provider, String sha256, String name, long bytes) {
        static Arrived of(Object[] row) {
            return new Arrived(
                    (UUID) row[0], (String) row[1], (String) row[2], (String) row[3], ((Number) row[4]).longValue());
        }
    }

    /** The same content of the same provider is one file. */
    UUID obtain(Arrived file, String by, Instant now) {
        return (UUID) column("""
                        insert into influencegen.reconciliation_file (id, provider, sha256, name, bytes, received_at, received_by)
                        values (cast(?1 as uuid), ?2, ?3, ?4, ?5, ?6, ?7)
                        on conflict (provider, sha256) do update set removed_at = null
                        returning id""", file.id(), file.provider(), file.sha256(), file.name(), file.bytes(), now, by)
                .get(0);
    }

    /** Nothing where it was removed. */
    Optional<Arrived> find(UUID id) {
        return rows(FILE + "id = cast(?1 as uuid) and removed_at is null", id).stream()
                .map(Arrived::of)
                .findFirst();
    }
}
