package io.influencegen.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A key with which a program acts for its owner, until it expires or is revoked. It never comes back to life. */
@Entity
@Table(name = "api_key")
public class ApiKey {
    @Id
    private UUID id;

    @Column(name = "owner_id")
    private UUID ownerId;

    private String name;

    private String prefix;

    @Column(name = "secret_hash")
    private byte[] secretHash;

    private String scopes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    /** From when to when a key opens anything. */
    public record Lifetime(Instant from, Instant until) {}

    protected ApiKey() {}

    public ApiKey(
            UUID id, UUID ownerId, String name, String prefix, byte[] secretHash, String scopes, Lifetime lifetime) {
        this.id = id;
        this.ownerId = ownerId;
        this.name = name;
        this.prefix = prefix;
        this.secretHash = secretHash.clone();
        this.scopes = scopes;
        this.createdAt = lifetime.from();
        this.expiresAt = lifetime.until();
    }

    public boolean isAlive(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    public boolean belongsTo(UUID account) {
        return ownerId.equals(account);
    }

    /** The first time counts; revoking again changes nothing. */
    public void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public String name() {
        return name;
    }

    public String prefix() {
        return prefix;
    }

    public String scopes() {
        return scopes;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    public Optional<Instant> revokedAt() {
        return Optional.ofNullable(revokedAt);
    }
}
