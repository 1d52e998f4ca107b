package io.influencegen.upload.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.UserId;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.Outbox;
import io.influencegen.outbox.boundary.OutboxMessage;
import io.influencegen.push.boundary.Audience;
import io.influencegen.push.boundary.LivePush;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.storage.control.ShelfStage;
import io.influencegen.testdb.SettableClock;
import io.influencegen.testdb.TestDatabase;
import io.influencegen.upload.boundary.MediaKind;
import io.influencegen.upload.boundary.NewUpload;
import io.influencegen.upload.boundary.StoredUpload;
import io.influencegen.upload.boundary.UploadId;
import io.influencegen.upload.boundary.UploadPurpose;
import io.influencegen.upload.boundary.UploadView;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Uploads on a real database and a real folder, for one purpose; what is handed to the outbox is checked when the test says so. */
final class UploadStage implements CheckLedger {
    static final String PURPOSE = "test-document";
    static final int MOST_BYTES = 10 * 1024 * 1024;

    final ShelfStage shelf;
    final TestDatabase database;
    final SettableClock clock;
    final Map<String, String> chosen = new ConcurrentHashMap<>();
    final List<OutboxMessage> queued = new ArrayList<>();
    final List<StoredUpload> stored = new ArrayList<>();
    final List<String> refused = new ArrayList<>();
    final List<String> announced = new ArrayList<>();
    final List<String> audited = new ArrayList<>();
    final Caller ines;
    /** What the purpose says to a file that is stored, and to a person who wants to send one. */
    Optional<DomainException> objection = Optional.empty();

    Optional<DomainException> rejection = Optional.empty();
    Set<MediaKind> kinds = Set.of(MediaKind.values());

    UploadStage(Path folder) {
        shelf = new ShelfStage(folder);
        database = shelf.keys.database;
        clock = shelf.keys.clock;
        database.truncate("upload");
        ines = somebody();
    }

    Caller somebody() {
        UUID id = UUID.randomUUID();
        database.run(entities ->
                entities.createNativeQuery("""
                        insert into influencegen.user_account
                            (id, email_cipher, email_index, display_name, password_hash, state, created_at, version)
                        values (cast(?1 as uuid), '\\x01', decode(replace(?1, '-', ''), 'hex'), 'Some Body', '', 'ACTIVE', now(), 0)""").setParameter(1, id.toString()).executeUpdate());
        return new Caller(Optional.of(new UserId(id)), "Some Body", Set.of());
    }

    <T> T desk(Function<UploadDesk, T> work) {
        return database.call(entities -> work.apply(desk(entities)));
    }

    UploadDesk desk(EntityManager entities) {
        return new UploadDesk(
                new UploadRepository(entities),
                seal(entities),
                purposes(),
                new Queue(),
                new Settings(() -> chosen, clock),
                clock);
    }

    UploadView begin(long length) {
        return begin(length, Optional.empty());
    }

    UploadView begin(long length, Optional<String> sha256) {
        return desk(desk -> desk.create(describe(length, sha256), ines));
    }

    static NewUpload describe(long length, Optional<String> sha256) {
        return new NewUpload(PURPOSE, length, "passport of ines.jpg", sha256, Map.of("side", "front"));
    }

    UploadView append(UploadView upload, long offset, byte[] piece) {
        return desk(desk -> desk.append(upload.id(), offset, piece, ines));
    }

    UploadView state(UploadView upload) {
        return desk(desk -> desk.find(upload.id(), ines));
    }

    /** All of it at once, and the check after it. */
    UploadView send(byte[] file) {
        return send(file, new VirusScan(Optional.empty()));
    }

    UploadView send(byte[] file, VirusScan scan) {
        UploadView upload = begin(file.length);
        append(upload, 0, file);
        check(scan);
        return state(upload);
    }

    /** As the outbox does after the commit. */
    List<DeliveryResult> check(VirusScan scan) {
        CheckChannel channel = new CheckChannel(this, new FileCheck(new PdfProgram()), scan);
        List<DeliveryResult> results = queued.stream()
                .map(message -> channel.deliver(new Delivery(
                        UUID.randomUUID(),
                        message,
                        1,
                        "test",
                        new Delivery.Lease("one", clock.instant().plus(Duration.ofMinutes(1))))))
                .toList();
        return results;
    }

    byte[] read(String sha256) {
        return database.call(entities -> {
            try (InputStream content =
                    shelf.store(entities).open(SubjectId.of(ines.user().orElseThrow()), sha256)) {
                return content.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    long count(String table) {
        return database.call(
                entities -> ((Number) entities.createNativeQuery("select count(*) from influencegen." + table)
                                .getSingleResult())
                        .longValue());
    }

    UploadCleaning cleaning(EntityManager entities) {
        return new UploadCleaning(new UploadRepository(entities), clock);
    }

    @Override
    public Optional<ArrivedFile> arrived(UploadId id) {
        return database.call(entities -> checks(entities).arrived(id));
    }

    @Override
    public void store(UploadId id, FileFacts facts) {
        database.run(entities -> checks(entities).store(id, facts));
    }

    @Override
    public void refuse(UploadId id, String code) {
        database.run(entities -> checks(entities).refuse(id, code));
    }

    @Override
    public void quarantine(UploadId id, String finding) {
        database.run(entities -> checks(entities).quarantine(id, finding));
    }

    private CheckDesk checks(EntityManager entities) {
        return new CheckDesk(
                new UploadRepository(entities),
                seal(entities),
                purposes(),
                shelf.store(entities),
                new UploadNews(new Announcements()),
                new Log(),
                clock);
    }

    private UploadSeal seal(EntityManager entities) {
        return new UploadSeal(shelf.crypto(entities).cipher());
    }

    private Purposes purposes() {
        return new Purposes(List.of(new Wanted()));
    }

    private final class Wanted implements UploadPurpose {
        @Override
        public String key() {
            return PURPOSE;
        }

        @Override
        public int mostBytes() {
            return MOST_BYTES;
        }

        @Override
        public Set<MediaKind> kinds() {
            return kinds;
        }

        @Override
        public void admit(UserId owner, Map<String, String> meta) {
            rejection.ifPresent(refusal -> {
                throw refusal;
            });
        }

        @Override
        public void stored(StoredUpload upload) {
            objection.ifPresent(refusal -> {
                throw refusal;
            });
            stored.add(upload);
        }

        @Override
        public void refused(UploadId id, UserId owner, Map<String, String> meta, String code) {
            refused.add(meta.get("side") + " " + code);
        }
    }

    private final class Queue extends Outbox {
        @Override
        public UUID enqueue(OutboxMessage message) {
            queued.add(message);
            return UUID.randomUUID();
        }
    }

    private final class Announcements extends LivePush {
        @Override
        public void announce(Audience audience, String topic, Map<String, String> payload) {
            announced.add(audience.kind() + " " + topic + " " + payload.getOrDefault("state", ""));
        }
    }

    private final class Log extends AuditLog {
        @Override
        public void record(AuditEntry entry) {
            audited.add(entry.action());
        }
    }
}
