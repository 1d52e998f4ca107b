package io.influencegen.upload.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.sql.boundary.NativeRepository;
import io.influencegen.upload.boundary.MediaKind;
import io.influencegen.upload.boundary.UploadId;
import io.influencegen.upload.boundary.UploadState;
import io.influencegen.upload.boundary.UploadView.Times;
import io.influencegen.upload.control.UploadRow.Result;
import io.influencegen.upload.control.UploadRow.Sealed;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Uploads and their parts. */
@Dependent
public class UploadRepository extends NativeRepository {
    private static final String COLUMNS = """
            select id, owner_id, purpose, name_cipher, meta_cipher, length, arrived, sha256, state, refusal, kind, stored,
                   created_at, changed_at, expires_at
              from influencegen.upload""";

    protected UploadRepository() {}

    public UploadRepository(EntityManager entities) {
        super(entities);
    }

    /** What a person has under way. */
    record UnderWay(int uploads, long bytes) {}

    /** Until the transaction ends, nobody else begins an upload of this person. */
    void lockUploadsOf(UserId owner) {
        column(
                "select 1 from (select pg_advisory_xact_lock(hashtextextended('upload ' || ?1, 0))) as locked",
                owner.toString());
    }

    UnderWay underWay(UserId owner, Instant now) {
        Object[] row = rows("""
                        select count(*), coalesce(sum(length), 0) from influencegen.upload
                         where owner_id = cast(?1 as uuid) and (state = 'CHECKING' or (state = 'OPEN' and expires_at > ?2))""", owner.value(), now).get(0);
        return new UnderWay(((Number) row[0]).intValue(), ((Number) row[1]).longValue());
    }

    void add(UploadRow row) {
        execute(
                """
                insert into influencegen.upload
                    (id, owner_id, purpose, name_cipher, meta_cipher, length, sha256, state, created_at, changed_at, expires_at)
                values (cast(?1 as uuid), cast(?2 as uuid), ?3, ?4, ?5, ?6, cast(?7 as text), ?8, ?9, ?10, ?11)""",
                row.id().value(),
                row.owner().value(),
                row.purpose(),
                row.sealed().name(),
                row.sealed().meta(),
                row.length(),
                row.declared().orElse(null),
                row.state(),
                row.times().created(),
                row.times().changed(),
                row.times().expires());
    }

    Optional<UploadRow> find(UploadId id) {
        return one(" where id = cast(?1 as uuid)", id);
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<UploadRow> lock(UploadId id) {
        return one(" where id = cast(?1 as uuid) for update", id);
    }

    void addPart(UploadId id, long start, byte[] cipher) {
        execute(
                "insert into influencegen.upload_part (upload_id, start, cipher) values (cast(?1 as uuid), ?2, ?3)",
                id.value(),
                start,
                cipher);
    }

    void advance(UploadId id, long arrived, UploadState state, Instant now, Instant expires) {
        execute("""
                update influencegen.upload set arrived = ?2, state = ?3, changed_at = ?4, expires_at = ?5
                 where id = cast(?1 as uuid)""", id.value(), arrived, state, now, expires);
    }

    /** The places where parts begin, in order. */
    List<Long> starts(UploadId id) {
        return column(
                        "select start from influencegen.upload_part where upload_id = cast(?1 as uuid) order by 1",
                        id.value())
                .stream()
                .map(start -> ((Number) start).longValue())
                .toList();
    }

    byte[] part(UploadId id, long start) {
        return (byte[]) column(
                        "select cipher from influencegen.upload_part where upload_id = cast(?1 as uuid) and start = ?2",
                        id.value(),
                        start)
                .get(0);
    }

    /** Its parts are not needed any more. */
    void settle(UploadId id, UploadState state, Result result, Instant now) {
        execute(
                """
                update influencegen.upload
                   set state = ?2, refusal = cast(?3 as text), kind = cast(?4 as text), stored = cast(?5 as text), changed_at = ?6
                 where id = cast(?1 as uuid)""",
                id.value(),
                state,
                result.refusal().orElse(null),
                result.kind().map(MediaKind::name).orElse(null),
                result.stored().orElse(null),
                now);
        execute("delete from influencegen.upload_part where upload_id = cast(?1 as uuid)", id.value());
    }

    void quarantine(UploadId id, String finding, byte[] cipher, Instant now) {
        execute("""
                insert into influencegen.upload_quarantine (upload_id, finding, cipher, at)
                values (cast(?1 as uuid), ?2, ?3, ?4)""", id.value(), finding, cipher, now);
    }

    int expire(Instant now, int limit) {
        return execute("""
                with due as (
                    select id from influencegen.upload where state = 'OPEN' and expires_at <= ?1
                     order by expires_at limit ?2 for update skip locked),
                parts as (delete from influencegen.upload_part where upload_id in (select id from due))
                update influencegen.upload set state = 'EXPIRED', changed_at = ?1 where id in (select id from due)""", now, limit);
    }

    /** Notes of what was settled before; those in quarantine have a time of their own. */
    int forget(Instant before, Instant quarantinedBefore, int limit) {
        return execute("""
                delete from influencegen.upload where id in (
                    select id from influencegen.upload
                     where state in ('STORED', 'REFUSED', 'QUARANTINED', 'EXPIRED')
                       and changed_at < case when state = 'QUARANTINED' then cast(?2 as timestamptz) else cast(?1 as timestamptz) end
                     order by changed_at limit ?3 for update skip locked)""", before, quarantinedBefore, limit);
    }

    private Optional<UploadRow> one(String condition, UploadId id) {
        return rows(COLUMNS + condition, id.value()).stream()
                .map(UploadRepository::row)
                .findFirst();
    }

    private static UploadRow row(Object[] row) {
        return new UploadRow(
                new UploadId((UUID) row[0]),
                new UserId((UUID) row[1]),
                (String) row[2],
                new Sealed((byte[]) row[3], (byte[]) row[4]),
                ((Number) row[5]).longValue(),
                ((Number) row[6]).longValue(),
                maybeText(row[7]),
                UploadState.valueOf((String) row[8]),
                new Result(maybeText(row[9]), maybeText(row[10]).map(MediaKind::valueOf), maybeText(row[11])),
                new Times(instant(row[12]), instant(row[13]), instant(row[14])));
    }
}
