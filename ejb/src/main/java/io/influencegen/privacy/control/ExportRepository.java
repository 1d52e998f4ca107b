package io.influencegen.privacy.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.privacy.boundary.DataExportView;
import io.influencegen.privacy.boundary.ExportState;
import io.influencegen.sql.boundary.NativeRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Copies that were asked for. */
@Dependent
public class ExportRepository extends NativeRepository {
    private static final String EXPORT = """
            select e.id, e.owner_id, e.state, e.requested_at, e.ready_at, e.available_until, e.size, e.object
              from influencegen.data_export e where\s""";
    private static final int SHOWN = 20;

    protected ExportRepository() {}

    ExportRepository(EntityManager entities) {
        super(entities);
    }

    /** A copy, whose it is and where its file lies. */
    record Export(DataExportView view, UserId owner, Optional<String> object) {}

    /** False where one is being made. */
    boolean add(UUID id, UserId owner, Instant now) {
        return execute("""
                        insert into influencegen.data_export (id, owner_id, state, requested_at)
                        values (cast(?1 as uuid), cast(?2 as uuid), 'REQUESTED', ?3) on conflict do nothing""", id, owner.value(), now) == 1;
    }

    List<Export> of(UserId owner) {
        return exports(
                EXPORT + "e.owner_id = cast(?1 as uuid) order by e.requested_at desc, e.id desc limit " + SHOWN,
                owner.value());
    }

    Optional<Export> find(UUID id) {
        return exports(EXPORT + "e.id = cast(?1 as uuid)", id).stream().findFirst();
    }

    /** Held until the transaction ends; empty where it was made, or given up, before. */
    Optional<Export> lockRequested(UUID id) {
        return exports(EXPORT + "e.id = cast(?1 as uuid) and e.state = 'REQUESTED' for update", id).stream()
                .findFirst();
    }

    List<Export> lockOver(Instant now, int limit) {
        return exports(
                EXPORT + "e.state = 'READY' and e.available_until < ?1 order by e.available_until limit " + limit
                        + " for update skip locked",
                now);
    }

    void ready(UUID id, String object, long size, Instant now, Instant until) {
        execute("""
                update influencegen.data_export set state = 'READY', object = ?2, size = ?3, ready_at = ?4, available_until = ?5
                 where id = cast(?1 as uuid)""", id, object, size, now, until);
    }

    void end(UUID id, ExportState state) {
        execute("update influencegen.data_export set state = ?2, object = null where id = cast(?1 as uuid)", id, state);
    }

    private List<Export> exports(String sql, Object... parameters) {
        return rows(sql, parameters).stream()
                .map(row -> new Export(
                        new DataExportView(
                                (UUID) row[0],
                                ExportState.valueOf((String) row[2]),
                                instant(row[3]),
                                maybeInstant(row[4]),
                                maybeInstant(row[5]),
                                Optional.ofNullable((Number) row[6]).map(Number::longValue)),
                        new UserId((UUID) row[1]),
                        maybeText(row[7])))
                .toList();
    }
}
