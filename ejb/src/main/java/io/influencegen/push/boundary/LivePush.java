package io.influencegen.push.boundary;

import io.influencegen.push.control.NotificationRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;

/** Where features announce what open pages and other nodes shall hear as soon as, and only if, the transaction commits. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class LivePush {
    @Inject
    private NotificationRepository notifications;

    /** A topic is a word such as {@code banner}; pages get it as the event {@code ig:banner}. */
    public void announce(Audience audience, String topic, Map<String, String> payload) {
        notifications.send(new Announced(audience, topic, payload));
    }
}
