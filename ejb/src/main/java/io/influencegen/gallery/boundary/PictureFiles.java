package io.influencegen.gallery.boundary;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.gallery.boundary.PictureFile.Variant;
import io.influencegen.gallery.control.LinkSeal;
import io.influencegen.gallery.control.PictureRepository;
import io.influencegen.storage.boundary.ObjectStore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.UUID;

/** Gives pictures out: to who may see them, and to whoever has a link that somebody who may was given. */
@Stateless
@PermitAll
public class PictureFiles {
    @Inject
    private PictureRepository pictures;

    @Inject
    private LinkSeal seal;

    @Inject
    private ObjectStore store;

    @Inject
    private RequestContext context;

    /** For the caller: one's own, or any for who manages campaigns and it is of one. Another one's does not exist. */
    public PictureFile find(UUID id, Variant variant) {
        return pictures.file(id, variant, context.caller())
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    /** For whoever has the link; refused with LINK_EXPIRED when its time is over. */
    public PictureFile findByLink(UUID id, Variant variant, long expires, String signature) {
        seal.require(id, variant, expires, signature);
        return pictures.file(id, variant).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
    }

    public InputStream open(PictureFile file) {
        return store.open(SubjectId.of(file.owner()), file.sha256());
    }

    /** The part of an address behind its question mark that opens a picture for a quarter of an hour. */
    public String link(UUID id, Variant variant) {
        return seal.link(id, variant);
    }
}
