package io.influencegen.notification.boundary;

import io.influencegen.notification.control.MailRoom;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** For the channel and the nightly job: short transactions before and after a delivery, never around it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailWork {
    @Inject
    private MailRoom room;

    /** What is to be sent; empty when it was before. Refused with MAIL_GONE when it was forgotten, or with its person. */
    public Optional<Mail> open(UUID id) {
        return room.open(id);
    }

    /** The content is forgotten, and the mail is never sent again. */
    public void delivered(UUID id) {
        room.delivered(id);
    }

    /** Delivered for the eyes of a demo. */
    public void putIntoMailbox(UUID id) {
        room.putIntoMailbox(id);
    }

    /** Removes up to {@code limit} mails older than {@code age}, sent or not; 0 when none is left. */
    public int forgetOlderThan(Duration age, int limit) {
        return room.forgetOlderThan(age, limit);
    }
}
