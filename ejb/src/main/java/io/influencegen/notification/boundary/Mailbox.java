package io.influencegen.notification.boundary;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.notification.control.MailRoom;
import io.influencegen.notification.control.MailRoute;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/**
 * The mails of a demo that has no mail server, so that a newcomer can follow their links before they can sign in. Open to
 * whoever sits at the machine, and to nobody else: the links open accounts.
 */
@Stateless
@PermitAll
public class Mailbox {
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");
    private static final int NEWEST = 50;

    @Inject
    private MailRoom room;

    @Inject
    private MailRoute route;

    @Inject
    private RequestContext context;

    /** Whether there is one; otherwise mails are sent. */
    public boolean isThere() {
        return route.isMailbox();
    }

    /** The newest first. */
    public List<MailboxItem> list() {
        if (!isThere()) {
            throw new DomainException(NotificationError.MAILBOX_ABSENT);
        }
        if (!THIS_MACHINE.contains(context.ip())) {
            throw new DomainException(CommonError.NOT_ALLOWED);
        }
        return room.mailbox(NEWEST);
    }
}
