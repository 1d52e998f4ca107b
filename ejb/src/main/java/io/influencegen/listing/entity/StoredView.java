package io.influencegen.listing.entity;

import io.influencegen.access.boundary.Role;
import io.influencegen.access.boundary.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A kept way to look at a list. */
@Entity
@Table(name = "saved_view")
public class StoredView {
    @Id
    private UUID id;

    private String list;

    @Column(name = "owner_id")
    private UUID ownerId;

    private String name;
    private String address;

    @Column(name = "shared_with")
    @Enumerated(EnumType.STRING)
    private Role sharedWith;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    protected StoredView() {}

    public StoredView(
            UUID id, String list, UserId owner, String name, String address, Optional<Role> sharedWith, Instant now) {
        this.id = id;
        this.list = list;
        this.ownerId = owner.value();
        this.name = name;
        this.address = address;
        this.sharedWith = sharedWith.orElse(null);
        this.createdAt = now;
    }

    public void rename(String newName) {
        name = newName;
    }

    public boolean belongsTo(UserId user) {
        return ownerId.equals(user.value());
    }

    public boolean isFor(UserId user, Set<Role> roles) {
        return belongsTo(user) || (sharedWith != null && roles.contains(sharedWith));
    }

    public UUID id() {
        return id;
    }

    public String list() {
        return list;
    }

    public UUID ownerId() {
        return ownerId;
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    public Optional<Role> sharedWith() {
        return Optional.ofNullable(sharedWith);
    }

    public Instant createdAt() {
        return createdAt;
    }
}
