package io.influencegen.notification.control;

import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.id.boundary.TimeOrderedId;
import io.influencegen.notification.boundary.Mail;
import io.influencegen.notification.boundary.MailKind;
import io.influencegen.notification.boundary.MailRecipient;
import io.influencegen.notification.boundary.MailboxItem;
import io.influencegen.notification.boundary.NotificationError;
import io.influencegen.notification.entity.MailMessage;
import io.influencegen.outbox.boundary.Outbox;
import io.influencegen.outbox.boundary.OutboxMessage;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes mails, keeps them sealed while they wait, and forgets them. */
@Dependent
public class MailRoom {
    private static final Logger LOG = System.getLogger(MailRoom.class.getName());

    private final MailWriter writer;
    private final MailSeal seal;
    private final MailMessageRepository messages;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    MailRoom(MailWriter writer, MailSeal seal, MailMessageRepository messages, Outbox outbox, Clock clock) {
        this.writer = writer;
        this.seal = seal;
        this.messages = messages;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void send(MailKind kind, MailRecipient to, Map<String, String> values) {
        Mail mail = writer.write(kind, to, values);
        UUID id = TimeOrderedId.next(clock.millis());
        SubjectId subject = to.account().map(SubjectId::of).orElse(new SubjectId(id));
        messages.add(new MailMessage(id, kind.key(), subject.value(), seal.close(subject, mail), clock.instant()));
        outbox.enqueue(OutboxMessage.of(
                MailChannel.NAME, MailChannel.DESTINATION, id.toString(), MailChannel.NAME + ":" + id));
        LOG.log(Level.INFO, "Mail {0} was written, kind={1}, to={2}", id, kind.key(), to);
    }

    public Optional<Mail> open(UUID id) {
        MailMessage message = require(id);
        return message.isWaiting() ? message.content().map(content -> seal.open(message, content)) : Optional.empty();
    }

    public void delivered(UUID id) {
        MailMessage message = require(id);
        message.delivered(clock.instant());
        forgetKey(message);
    }

    public void putIntoMailbox(UUID id) {
        require(id).putIntoMailbox(clock.instant());
    }

    /** The newest of those that were not sent but kept for the eyes of a demo. */
    public List<MailboxItem> mailbox(int limit) {
        return messages.inMailbox(limit).stream()
                .flatMap(message -> message.content().stream()
                        .map(content -> new MailboxItem(
                                message.id(), message.sentAt().orElseThrow(), seal.open(message, content))))
                .toList();
    }

    public int forgetOlderThan(Duration age, int limit) {
        List<MailMessage> old = messages.madeBefore(clock.instant().minus(age), limit);
        old.forEach(message -> {
            forgetKey(message);
            messages.remove(message);
        });
        return old.size();
    }

    private void forgetKey(MailMessage message) {
        if (message.isToStranger()) {
            seal.destroyKey(message);
        }
    }

    private MailMessage require(UUID id) {
        return messages.find(id).orElseThrow(() -> new DomainException(NotificationError.MAIL_GONE));
    }
}
