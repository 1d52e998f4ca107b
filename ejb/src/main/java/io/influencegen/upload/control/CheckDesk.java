package io.influencegen.upload.control;

import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.audit.boundary.Outcome;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.storage.boundary.ObjectStore;
import io.influencegen.storage.boundary.StoredObject;
import io.influencegen.upload.boundary.MediaKind;
import io.influencegen.upload.boundary.StoredUpload;
import io.influencegen.upload.boundary.UploadError;
import io.influencegen.upload.boundary.UploadId;
import io.influencegen.upload.boundary.UploadPurpose;
import io.influencegen.upload.boundary.UploadState;
import io.influencegen.upload.control.UploadRow.Result;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides on what has arrived, once: whoever comes second finds it decided and changes nothing. */
@Dependent
public class CheckDesk implements CheckLedger {
    private static final Logger LOG = System.getLogger(CheckDesk.class.getName());

    private final UploadRepository uploads;
    private final UploadSeal seal;
    private final Purposes purposes;
    private final ObjectStore store;
    private final UploadNews news;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public CheckDesk(
            UploadRepository uploads,
            UploadSeal seal,
            Purposes purposes,
            ObjectStore store,
            UploadNews news,
            AuditLog audit,
            Clock clock) {
        this.uploads = uploads;
        this.seal = seal;
        this.purposes = purposes;
        this.store = store;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<ArrivedFile> arrived(UploadId id) {
        return uploads.find(id)
                .filter(row -> row.state() == UploadState.CHECKING)
                .map(row -> new ArrivedFile(whole(row), row.declared(), kinds(row)));
    }

    @Override
    public void store(UploadId id, FileFacts facts) {
        checking(id).ifPresent(row -> {
            byte[] content = whole(row);
            StoredObject object = store.put(
                    new ByteArrayInputStream(content),
                    SubjectId.of(row.owner()),
                    facts.kind().mediaType());
            purposes.require(row.purpose()).stored(stored(row, facts, object));
            settle(
                    row,
                    UploadState.STORED,
                    new Result(Optional.empty(), Optional.of(facts.kind()), Optional.of(object.sha256())));
            note(row, "upload.stored", Map.of("kind", facts.kind().name()), Outcome.SUCCESS);
        });
    }

    @Override
    public void refuse(UploadId id, String code) {
        checking(id).ifPresent(row -> {
            settle(row, UploadState.REFUSED, new Result(Optional.of(code), Optional.empty(), Optional.empty()));
            tellRefusal(row, code);
            note(row, "upload.refused", Map.of("code", code), Outcome.REFUSED);
        });
    }

    @Override
    public void quarantine(UploadId id, String finding) {
        checking(id).ifPresent(row -> {
            String code = UploadError.UPLOAD_INFECTED.key();
            uploads.quarantine(id, finding, seal.lockAway(row, whole(row)), clock.instant());
            settle(row, UploadState.QUARANTINED, new Result(Optional.of(code), Optional.empty(), Optional.empty()));
            tellRefusal(row, code);
            news.infected(id, finding);
            note(row, "upload.quarantined", Map.of("finding", finding), Outcome.REFUSED);
        });
    }

    private void tellRefusal(UploadRow row, String code) {
        purpose(row).ifPresent(purpose -> purpose.refused(row.id(), row.owner(), told(row), code));
    }

    /** Nothing of somebody whose key was destroyed. */
    private Map<String, String> told(UploadRow row) {
        try {
            return seal.meta(row);
        } catch (DomainException erased) {
            LOG.log(Level.INFO, "What upload {0} was described by does not open any more", row.id());
            return Map.of();
        }
    }

    private Optional<UploadRow> checking(UploadId id) {
        return uploads.lock(id).filter(row -> row.state() == UploadState.CHECKING);
    }

    private void settle(UploadRow row, UploadState state, Result result) {
        uploads.settle(row.id(), state, result, clock.instant());
        news.settled(row, state);
    }

    private byte[] whole(UploadRow row) {
        ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(row.length()));
        for (long start : uploads.starts(row.id())) {
            if (start != content.position()) {
                throw new IllegalStateException("Upload " + row.id() + " lacks what comes before byte " + start);
            }
            content.put(seal.openPart(row, start, uploads.part(row.id(), start)));
        }
        return content.array();
    }

    private StoredUpload stored(UploadRow row, FileFacts facts, StoredObject object) {
        return new StoredUpload(
                row.id(),
                row.owner(),
                object.sha256(),
                facts.kind(),
                object.size(),
                seal.fileName(row),
                seal.meta(row),
                facts.pages(),
                facts.width(),
                facts.height());
    }

    private void note(UploadRow row, String action, Map<String, String> facts, Outcome outcome) {
        audit.record(AuditEntry.of(action)
                .on("upload", row.id().toString())
                .change(Map.of(), facts)
                .outcome(outcome));
    }

    private Set<MediaKind> kinds(UploadRow row) {
        return purpose(row).map(UploadPurpose::kinds).orElse(Set.of());
    }

    private Optional<UploadPurpose> purpose(UploadRow row) {
        return purposes.find(row.purpose());
    }
}
