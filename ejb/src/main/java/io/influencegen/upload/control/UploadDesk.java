package io.influencegen.upload.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.access.boundary.UserId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.outbox.boundary.Outbox;
import io.influencegen.outbox.boundary.OutboxMessage;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.upload.boundary.NewUpload;
import io.influencegen.upload.boundary.UploadError;
import io.influencegen.upload.boundary.UploadId;
import io.influencegen.upload.boundary.UploadPurpose;
import io.influencegen.upload.boundary.UploadSettings;
import io.influencegen.upload.boundary.UploadState;
import io.influencegen.upload.boundary.UploadView;
import io.influencegen.upload.boundary.UploadView.Times;
import io.influencegen.upload.boundary.Uploads;
import io.influencegen.upload.control.UploadRepository.UnderWay;
import io.influencegen.upload.control.UploadRow.Result;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;

/** Takes files in, a piece at a time; each piece is kept as parts that fit into memory and rows. */
@Dependent
public class UploadDesk {
    static final int PART = 1024 * 1024;
    private static final long MEGABYTE = 1024L * 1024;

    private final UploadRepository uploads;
    private final UploadSeal seal;
    private final Purposes purposes;
    private final Outbox outbox;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public UploadDesk(
            UploadRepository uploads,
            UploadSeal seal,
            Purposes purposes,
            Outbox outbox,
            Settings settings,
            Clock clock) {
        this.uploads = uploads;
        this.seal = seal;
        this.purposes = purposes;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    public int largest() {
        return purposes.largest();
    }

    public UploadView create(NewUpload upload, Caller caller) {
        UserId owner = owner(caller);
        UploadPurpose purpose = purposes.require(upload.purpose());
        Description.check(upload, purpose);
        purpose.admit(owner, upload.meta());
        Instant now = clock.instant();
        uploads.lockUploadsOf(owner);
        requireRoom(upload, uploads.underWay(owner, now));
        UploadId id = new UploadId(TimeOrderedId.next(now.toEpochMilli()));
        UploadRow row = new UploadRow(
                id,
                owner,
                upload.purpose(),
                seal.seal(id, owner, upload),
                upload.length(),
                0,
                upload.sha256(),
                UploadState.OPEN,
                Result.NONE,
                new Times(now, now, expiry(now)));
        uploads.add(row);
        return view(row);
    }

    public UploadView find(UploadId id, Caller caller) {
        UploadRow row = uploads.find(id)
                .filter(found -> found.owner().equals(owner(caller)))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        requireNotExpired(row);
        return view(row);
    }

    public UploadView append(UploadId id, long offset, byte[] piece, Caller caller) {
        UploadRow row = lock(id, caller);
        requireNotExpired(row);
        if (row.state() != UploadState.OPEN) {
            throw new DomainException(UploadError.UPLOAD_CLOSED);
        }
        if (offset != row.offset()) {
            throw new DomainException(UploadError.UPLOAD_OFFSET_WRONG, row.offset());
        }
        if (piece.length > Math.min(Uploads.LARGEST_PIECE, row.length() - offset)) {
            throw new DomainException(UploadError.UPLOAD_TOO_LARGE, row.length());
        }
        keep(row, piece);
        long arrived = offset + piece.length;
        Instant now = clock.instant();
        uploads.advance(id, arrived, row.isWhole(arrived) ? UploadState.CHECKING : UploadState.OPEN, now, expiry(now));
        if (row.isWhole(arrived)) {
            outbox.enqueue(OutboxMessage.of(CheckChannel.NAME, id.toString(), "{}", id.toString()));
        }
        return view(uploads.find(id).orElseThrow());
    }

    public void abandon(UploadId id, Caller caller) {
        UploadRow row = lock(id, caller);
        if (!row.state().isUnderWay()) {
            throw new DomainException(
                    row.state() == UploadState.EXPIRED ? UploadError.UPLOAD_EXPIRED : UploadError.UPLOAD_CLOSED);
        }
        uploads.settle(id, UploadState.EXPIRED, Result.NONE, clock.instant());
    }

    private void keep(UploadRow row, byte[] piece) {
        for (int at = 0; at < piece.length; at += PART) {
            byte[] part = Arrays.copyOfRange(piece, at, Math.min(piece.length, at + PART));
            uploads.addPart(row.id(), row.offset() + at, seal.sealPart(row, row.offset() + at, part));
        }
    }

    private UploadRow lock(UploadId id, Caller caller) {
        return uploads.lock(id)
                .filter(found -> found.owner().equals(owner(caller)))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    private void requireRoom(NewUpload upload, UnderWay underWay) {
        int most = settings.number(UploadSettings.MOST_OPEN);
        int megabytes = settings.number(UploadSettings.MOST_MEGABYTES);
        if (underWay.uploads() >= most || underWay.bytes() + upload.length() > megabytes * MEGABYTE) {
            throw new DomainException(UploadError.UPLOADS_TOO_MANY, most, megabytes);
        }
    }

    private void requireNotExpired(UploadRow row) {
        boolean late = row.state() == UploadState.OPEN && !row.isOpen(clock.instant());
        if (late || row.state() == UploadState.EXPIRED) {
            throw new DomainException(UploadError.UPLOAD_EXPIRED);
        }
    }

    private Instant expiry(Instant now) {
        return now.plus(settings.duration(UploadSettings.PATIENCE));
    }

    private UploadView view(UploadRow row) {
        return new UploadView(
                row.id(),
                row.purpose(),
                seal.fileName(row),
                row.length(),
                row.offset(),
                row.state(),
                row.result().refusal(),
                row.result().kind(),
                row.result().stored(),
                row.times());
    }

    private static UserId owner(Caller caller) {
        return caller.user().orElseThrow(() -> new DomainException(CommonError.NOT_SIGNED_IN));
    }
}
