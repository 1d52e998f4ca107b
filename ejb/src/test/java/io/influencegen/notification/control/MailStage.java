package io.influencegen.notification.control;

import io.influencegen.crypto.control.KeyStage;
import io.influencegen.notification.boundary.Mail;
import io.influencegen.notification.boundary.MailKind;
import io.influencegen.notification.boundary.MailKind.Placeholder;
import io.influencegen.notification.boundary.MailRecipient;
import io.influencegen.notification.boundary.MailWork;
import io.influencegen.outbox.boundary.Delivery;
import io.influencegen.outbox.boundary.Outbox;
import io.influencegen.outbox.boundary.OutboxMessage;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A mail room on a real database with real encryption, and an outbox that keeps what it is given. */
final class MailStage {
    static final String LINK = "https://portal.example/verify?token=once";
    static final MailKind KIND = MailKind.of(
            "identity.verify-email", Placeholder.mandatory("link", LINK), Placeholder.optional("valid", "a day"));

    final KeyStage keys;
    final List<OutboxMessage> enqueued = new ArrayList<>();

    private final KeyStage.Node node;

    MailStage(Path folder) {
        keys = new KeyStage(folder);
        node = keys.node();
        keys.database.truncate("mail_message", "mail_template");
    }

    /** Its id. */
    UUID send(MailRecipient to) {
        call(room -> {
            room.send(KIND, to, Map.of("link", LINK, "valid", "a day"));
            return to;
        });
        return UUID.fromString(enqueued.get(enqueued.size() - 1).payload());
    }

    <T> T call(Function<MailRoom, T> work) {
        return keys.database.call(entities -> work.apply(room(entities)));
    }

    /** The relay's try to deliver a mail. */
    Delivery deliveryOf(UUID id) {
        OutboxMessage message = enqueued.stream()
                .filter(candidate -> candidate.payload().equals(id.toString()))
                .findFirst()
                .orElseThrow();
        return new Delivery(id, message, 1, "c-1", new Delivery.Lease("node", keys.clock.instant()));
    }

    MailWork work() {
        return new MailWork() {
            @Override
            public Optional<Mail> open(UUID id) {
                return call(room -> room.open(id));
            }

            @Override
            public void delivered(UUID id) {
                call(room -> {
                    room.delivered(id);
                    return id;
                });
            }

            @Override
            public void putIntoMailbox(UUID id) {
                call(room -> {
                    room.putIntoMailbox(id);
                    return id;
                });
            }

            @Override
            public int forgetOlderThan(Duration age, int limit) {
                return call(room -> room.forgetOlderThan(age, limit));
            }
        };
    }

    private MailRoom room(EntityManager entities) {
        KnownMails known = new KnownMails(List.of(() -> List.of(KIND)));
        return new MailRoom(
                new MailWriter(known, new ShippedTexts(), new MailTemplateRepository(entities)),
                new MailSeal(node.keys(entities).cipher()),
                new MailMessageRepository(entities),
                new KeepingOutbox(),
                keys.clock);
    }

    private final class KeepingOutbox extends Outbox {
        @Override
        public UUID enqueue(OutboxMessage message) {
            enqueued.add(message);
            return new UUID(0, enqueued.size());
        }
    }
}
