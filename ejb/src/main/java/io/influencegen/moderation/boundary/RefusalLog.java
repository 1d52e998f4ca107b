package io.influencegen.moderation.boundary;

import io.influencegen.access.boundary.UserId;
import io.influencegen.moderation.control.RefusalKeeper;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Notes refusals in transactions of their own, since that of whoever asked is rolled back. Answers references. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RefusalLog {
    @Inject
    private RefusalKeeper keeper;

    public UUID text(UserId who, String text, Objection objection) {
        return keeper.noteText(who, text, objection);
    }

    /** With the picture as staff is to see it. */
    public UUID picture(UserId who, UUID generation, byte[] thumbnail, Objection objection) {
        return keeper.notePicture(who, generation, thumbnail, objection);
    }
}
