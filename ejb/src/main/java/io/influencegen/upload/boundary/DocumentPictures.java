package io.influencegen.upload.boundary;

import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.storage.boundary.ObjectStore;
import io.influencegen.upload.control.DocumentRendering;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Pictures of stored documents to look at: drawn anew and upright, at most 2,400 points on the long side, with nothing of the
 * file but its colours. Open to other features, which decide and note who may see which.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DocumentPictures {
    @Inject
    private ObjectStore store;

    @Inject
    private DocumentRendering rendering;

    /** The page counts from 0; a picture has one. JPEG of pictures, PNG of pages. */
    public DocumentPicture render(SubjectId owner, String sha256, MediaKind kind, int page) {
        return rendering.draw(store.open(owner, sha256), kind, page);
    }
}
