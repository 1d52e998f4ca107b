package io.influencegen.notification.boundary;

import io.influencegen.notification.control.MailRoom;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;

/** Where any feature sends a mail, in the transaction of the change it tells of: no commit, no mail. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Mailer {
    @Inject
    private MailRoom room;

    /**
     * One mail, in the recipient's language if there is a text in it and else in English. Values are those of all the kind's
     * placeholders but the recipient's name; a link has to begin with http.
     */
    public void send(MailKind kind, MailRecipient to, Map<String, String> values) {
        room.send(kind, to, values);
    }
}
