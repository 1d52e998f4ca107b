package io.influencegen.notification.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A mail on its way. Waits with its content; once delivered it is remembered without, or with it in the mailbox of a demo. */
@Entity
@Table(name = "mail_message")
public class MailMessage {
    @Id
    private UUID id;

    private String kind;

    @Column(name = "subject_id")
    private UUID subject;

    private byte[] content;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected MailMessage() {}

    /** Sealed with the key of the subject: the account it is to, or itself where there is none. */
    public MailMessage(UUID id, String kind, UUID subject, byte[] content, Instant now) {
        this.id = id;
        this.kind = kind;
        this.subject = subject;
        this.content = content.clone();
        this.createdAt = now;
    }

    public void delivered(Instant now) {
        sentAt = now;
        content = null;
    }

    public void putIntoMailbox(Instant now) {
        sentAt = now;
    }

    public boolean isWaiting() {
        return sentAt == null;
    }

    /** Whether no account's key seals it, so that its key goes with its content. */
    public boolean isToStranger() {
        return subject.equals(id);
    }

    public UUID id() {
        return id;
    }

    public String kind() {
        return kind;
    }

    public UUID subject() {
        return subject;
    }

    public Optional<byte[]> content() {
        return Optional.ofNullable(content).map(byte[]::clone);
    }

    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }
}
