package io.influencegen.moderation.control;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.audit.boundary.AuditEntry;
import io.influencegen.audit.boundary.AuditLog;
import io.influencegen.crypto.boundary.SubjectCipher;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.moderation.boundary.BlockedPicture;
import io.influencegen.moderation.boundary.ModerationError;
import io.influencegen.storage.boundary.ObjectStore;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps the list of pictures that may not be shown. Each has a key of its own, which goes when it goes. */
@Dependent
public class PictureKeeper {
    private static final int LONGEST_LABEL = 100;

    private final BlockedPictureRepository pictures;
    private final ObjectStore store;
    private final SubjectCipher cipher;
    private final AuditLog audit;
    private final RequestContext context;
    private final Clock clock;

    @Inject
    PictureKeeper(
            BlockedPictureRepository pictures,
            ObjectStore store,
            SubjectCipher cipher,
            AuditLog audit,
            RequestContext context,
            Clock clock) {
        this.pictures = pictures;
        this.store = store;
        this.cipher = cipher;
        this.audit = audit;
        this.context = context;
        this.clock = clock;
    }

    public Page<BlockedPicture> list(ListQuery query) {
        return pictures.list(query);
    }

    public BlockedPicture block(String label, byte[] bytes) {
        String name = Optional.ofNullable(label).orElse("").strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL) {
            throw new DomainException(ModerationError.BLOCKED_PICTURE_UNNAMED, LONGEST_LABEL);
        }
        CheckedPicture picture = CheckedPicture.read(bytes);
        Fingerprint print =
                Fingerprint.of(picture).orElseThrow(() -> new DomainException(ModerationError.BLOCKED_PICTURE_EMPTY));
        pictures.like(print, 0).ifPresent(known -> {
            throw new DomainException(ModerationError.PICTURE_BLOCKED_ALREADY, known);
        });
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = TimeOrderedId.next(now.toEpochMilli());
        String thumbnail = store.put(new ByteArrayInputStream(picture.thumbnail()), new SubjectId(id), "image/png")
                .sha256();
        BlockedPicture blocked =
                new BlockedPicture(id, name, thumbnail, now, context.caller().name());
        pictures.add(blocked, print);
        record("moderation.picture-listed", blocked);
        return blocked;
    }

    public void remove(UUID id) {
        pictures.find(id).filter(picture -> pictures.remove(id)).ifPresent(picture -> {
            store.delete(new SubjectId(id), picture.thumbnail());
            cipher.destroyKey(new SubjectId(id));
            record("moderation.picture-unlisted", picture);
        });
    }

    public InputStream thumbnail(UUID id) {
        BlockedPicture picture = pictures.find(id).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        return store.open(new SubjectId(id), picture.thumbnail());
    }

    private void record(String action, BlockedPicture picture) {
        audit.record(AuditEntry.of(action)
                .on("blocked-picture", picture.id().toString())
                .change(Map.of(), Map.of("label", picture.label())));
    }
}
