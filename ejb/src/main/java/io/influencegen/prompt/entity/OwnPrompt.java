package io.influencegen.prompt.entity;

import io.influencegen.access.boundary.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.util.UUID;

/** What somebody keeps for themselves. Whose it is, theirs it stays. */
@Entity
@DiscriminatorValue("MINE")
public class OwnPrompt extends Prompt {
    @Column(name = "owner_id")
    private UUID ownerId;

    protected OwnPrompt() {}

    public OwnPrompt(UUID id, UserId owner) {
        super(id);
        this.ownerId = owner.value();
    }

    public boolean belongsTo(UserId user) {
        return user.value().equals(ownerId);
    }
}
