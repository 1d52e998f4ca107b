package io.influencegen.notification.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.notification.boundary.Mail;
import io.influencegen.notification.boundary.MailWork;
import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.OutboxChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The way of mails out: a mail server; without one the mailbox of a demo; without that they wait for one. */
@ApplicationScoped
public class MailChannel implements OutboxChannel {
    static final String NAME = "mail";
    static final String DESTINATION = "mail-server";

    private static final int ACCEPTED = 250;
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofMinutes(5);

    private final MailWork work;
    private final MailRoute route;
    private final Optional<MailHandover> handover;

    @Inject
    MailChannel(MailWork work, MailRoute route, Clock clock) {
        this(work, route, route.server().map(server -> new MailHandover(server, clock)));
    }

    MailChannel(MailWork work, MailRoute route, Optional<MailHandover> handover) {
        this.work = work;
        this.route = route;
        this.handover = handover;
    }

    protected MailChannel() {
        this(null, null, Optional.empty());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DeliveryResult deliver(Delivery delivery) {
        UUID id = UUID.fromString(delivery.payload());
        try {
            return work.open(id)
                    .map(mail -> deliver(id, mail, delivery.idempotencyKey()))
                    .orElseGet(() -> DeliveryResult.delivered(ACCEPTED));
        } catch (DomainException gone) {
            return DeliveryResult.refused(
                    "The mail is no longer kept: " + gone.code().key());
        }
    }

    private DeliveryResult deliver(UUID id, Mail mail, String key) {
        if (handover.isPresent()) {
            DeliveryResult result = handover.get().send(mail, key);
            if (result.outcome() == DeliveryResult.Outcome.DELIVERED) {
                work.delivered(id);
            }
            return result;
        }
        if (route.isMailbox()) {
            work.putIntoMailbox(id);
            return DeliveryResult.delivered(ACCEPTED);
        }
        return DeliveryResult.postponed(
                "No mail server is configured: influencegen.notification.smtp-host is not set", UNTIL_ASKED_AGAIN);
    }
}
