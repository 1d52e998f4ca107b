package io.influencegen.storage.boundary;

import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.storage.control.ObjectShelf;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Optional;

/**
 * Puts files away and gives them back. The same content of the same person is kept once. Who may see a file is for the
 * feature to decide whose file it is.
 */
@Stateless
@PermitAll
public class ObjectStore {
    private ObjectShelf shelf;

    /** For the container's proxy. */
    public ObjectStore() {}

    @Inject
    public ObjectStore(ObjectShelf shelf) {
        this.shelf = shelf;
    }

    /** Reads the content to its end. It is there for everybody once the caller's transaction has committed. */
    public StoredObject put(InputStream content, SubjectId subject, String mediaType) {
        return shelf.put(content, subject, mediaType);
    }

    public Optional<StoredObject> find(SubjectId subject, String sha256) {
        return shelf.find(subject, sha256);
    }

    /** The content as it was put; reading it throws OBJECT_DAMAGED as soon as it is found to be another. */
    public InputStream open(SubjectId subject, String sha256) {
        StoredObject object = find(subject, sha256).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        return shelf.open(object);
    }

    /** Forgets the file at once; its bytes go once the caller's transaction has committed. False when there is none. */
    public boolean delete(SubjectId subject, String sha256) {
        return shelf.delete(subject, sha256);
    }
}
