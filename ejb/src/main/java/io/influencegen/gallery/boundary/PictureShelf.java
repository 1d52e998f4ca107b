package io.influencegen.gallery.boundary;

import io.influencegen.gallery.control.PictureKeeper;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Where finished pictures are put, in the transaction that finishes them. */
@Stateless
@PermitAll
public class PictureShelf {
    @Inject
    private PictureKeeper keeper;

    /** A small picture for lists, JPEG; refuses with PICTURE_UNREADABLE what is no picture, or one of too many points. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public byte[] thumbnail(byte[] picture) {
        return keeper.thumbnail(picture);
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void keep(NewPicture picture) {
        keeper.keep(picture);
    }
}
