package io.influencegen.notification.control;

import io.influencegen.error.boundary.DomainException;
import io.influencegen.notification.boundary.Mail;
import io.influencegen.notification.boundary.MailWork;
import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.DeliveryResult;
import io.influencegen.outbox.boundary.OutboxChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The way of mails out: the mailbox of a demo, or else they wait until there is a server for them. */
@ApplicationScoped
public class MailChannel implements OutboxChannel {
    static final String NAME = "mail";
    static final String DESTINATION = "mail-server";

    private static final int ACCEPTED = 250;
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofMinutes(5);

    private final MailWork work;
    private final boolean demo;

    @Inject
    public MailChannel(
            MailWork work, @ConfigProperty(name = "influencegen.demo.enabled", defaultValue = "false") boolean demo) {
        this.work = work;
        this.demo = demo;
    }

    protected MailChannel() {
        this(null, false);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DeliveryResult deliver(Delivery delivery) {
        UUID id = UUID.fromString(delivery.payload());
        try {
            Optional<Mail> mail = work.open(id);
            return mail.isEmpty() ? DeliveryResult.delivered(ACCEPTED) : hand(id);
        } catch (DomainException gone) {
            return DeliveryResult.refused(
                    "The mail is no longer kept: " + gone.code().key());
        }
    }

    private DeliveryResult hand(UUID id) {
        if (demo) {
            work.putIntoMailbox(id);
            return DeliveryResult.delivered(ACCEPTED);
        }
        return DeliveryResult.postponed(
                "No mail server is configured: influencegen.notification.smtp-host is not set", UNTIL_ASKED_AGAIN);
    }
}
