package io.influencegen.storage.control;

import io.influencegen.crypto.boundary.BlindIndex;
import io.influencegen.crypto.boundary.IndexedField;
import io.influencegen.crypto.boundary.SubjectCipher;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.outbox.boundary.Outbox;
import io.influencegen.outbox.boundary.OutboxMessage;
import io.influencegen.storage.boundary.StorageError;
import io.influencegen.storage.boundary.StoredObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Brings rows and bytes together. The bytes are in place before the row is, and leave after it: a row never points to
 * nothing, and what a crash leaves over is found again by the next put of the same content.
 */
@ApplicationScoped
public class ObjectShelf {
    private static final Logger LOG = System.getLogger(ObjectShelf.class.getName());
    private static final String CONTEXT = "stored_object";
    /** The name of a file says nothing of its content, not even to who has the same. */
    private static final IndexedField LOCATION = IndexedField.exact("stored_object.location");

    private static final int BUFFER = 64 * 1024;

    private StoredObjectRepository objects;
    private ObjectBackend backend;
    private SubjectCipher cipher;
    private BlindIndex index;
    private Outbox outbox;
    private Clock clock;

    protected ObjectShelf() {}

    @Inject
    ObjectShelf(
            StoredObjectRepository objects,
            ObjectBackend backend,
            SubjectCipher cipher,
            BlindIndex index,
            Outbox outbox,
            Clock clock) {
        this.objects = objects;
        this.backend = backend;
        this.cipher = cipher;
        this.index = index;
        this.outbox = outbox;
        this.clock = clock;
    }

    public StoredObject put(InputStream content, SubjectId subject, String mediaType) {
        try (ObjectBackend.Upload upload = backend.begin()) {
            MessageDigest digest = Sha256.digest();
            long size;
            try (OutputStream out = cipher.encrypting(subject, CONTEXT, upload.stream())) {
                size = copy(content, out, digest);
            }
            StoredObject object = new StoredObject(
                    subject, HexFormat.of().formatHex(digest.digest()), size, mediaType, clock.instant());
            String location = location(subject, object.sha256());
            objects.lock(location);
            upload.keepAs(location);
            objects.add(object, location);
            return objects.find(subject, object.sha256()).orElseThrow();
        } catch (IOException e) {
            throw StorageProblem.of(e);
        }
    }

    public Optional<StoredObject> find(SubjectId subject, String sha256) {
        return objects.find(subject, sha256);
    }

    public InputStream open(StoredObject object) {
        try {
            InputStream stored = backend.open(location(object.subject(), object.sha256()));
            return new CheckedContent(cipher.decrypting(object.subject(), CONTEXT, stored), object);
        } catch (NoSuchFileException gone) {
            throw new DomainException(gone, StorageError.OBJECT_MISSING, object.sha256());
        } catch (IOException e) {
            throw StorageProblem.of(e);
        }
    }

    public boolean delete(SubjectId subject, String sha256) {
        boolean removed = objects.remove(subject, sha256);
        if (removed) {
            String key = TimeOrderedId.next(clock.millis()).toString();
            outbox.enqueue(OutboxMessage.of(RemovalChannel.NAME, location(subject, sha256), "{}", key));
        }
        return removed;
    }

    public void removeUnused(String location) {
        objects.lock(location);
        if (objects.isUsed(location)) {
            return;
        }
        try {
            if (backend.delete(location)) {
                LOG.log(Level.INFO, "Stored bytes {0} were removed", location);
            }
        } catch (IOException e) {
            throw StorageProblem.of(e);
        }
    }

    private String location(SubjectId subject, String sha256) {
        return HexFormat.of().formatHex(index.of(LOCATION, subject + "/" + sha256));
    }

    private static long copy(InputStream content, OutputStream out, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        int count;
        while ((count = read(content, buffer)) >= 0) {
            digest.update(buffer, 0, count);
            out.write(buffer, 0, count);
            size += count;
        }
        return size;
    }

    /** That the content's own source fails is not the store's fault. */
    private static int read(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            throw new DomainException(e, StorageError.CONTENT_BROKEN_OFF);
        }
    }
}
