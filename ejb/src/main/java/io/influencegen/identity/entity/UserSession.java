package io.influencegen.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A person signed in on a device, until they leave, somebody ends it, or its time is up. It never comes back to life. */
@Entity
@Table(name = "user_session")
public class UserSession {
    @Id
    private UUID id;

    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "secret_hash")
    private String secretHash;

    @Embedded
    private Device device;

    @Column(name = "ip_cipher")
    private byte[] ipCipher;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private SessionEnding ending;

    protected UserSession() {}

    public UserSession(UUID id, UUID userId, String secretHash, Device device, byte[] ipCipher, Instant now) {
        this.id = id;
        this.userId = userId;
        this.secretHash = secretHash;
        this.device = device;
        this.ipCipher = ipCipher.clone();
        this.createdAt = now;
        this.seenAt = now;
    }

    public boolean belongsTo(UUID account) {
        return userId.equals(account);
    }

    /** The first reason counts; false when it had ended before. */
    public boolean end(SessionEnding reason, Instant now) {
        if (endedAt != null) {
            return false;
        }
        endedAt = now;
        ending = reason;
        return true;
    }

    public UUID id() {
        return id;
    }

    public UUID userId() {
        return userId;
    }

    /** Null while it has not been ended. */
    public SessionEnding ending() {
        return ending;
    }

    public Device device() {
        return device;
    }

    public byte[] ipCipher() {
        return ipCipher.clone();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant seenAt() {
        return seenAt;
    }
}
