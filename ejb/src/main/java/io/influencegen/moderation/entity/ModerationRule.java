package io.influencegen.moderation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Words nobody may ask pictures for, and what is said to who does. */
@Entity
@Table(name = "moderation_rule")
public class ModerationRule {
    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private RuleKind kind;

    @Enumerated(EnumType.STRING)
    private RuleCategory category;

    private String terms;
    private String explanation;
    private boolean enabled;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Version
    private long version;

    protected ModerationRule() {}

    public ModerationRule(UUID id) {
        this.id = id;
    }

    public void describe(String newName, RuleCategory newCategory, String newExplanation, boolean nowEnabled) {
        name = newName;
        category = newCategory;
        explanation = newExplanation;
        enabled = nowEnabled;
    }

    /** Lines of that kind. */
    public void forbid(RuleKind newKind, String newTerms) {
        kind = newKind;
        terms = newTerms;
    }

    public void changed(Instant at, String by) {
        changedAt = at;
        changedBy = by;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public RuleKind kind() {
        return kind;
    }

    public RuleCategory category() {
        return category;
    }

    public String terms() {
        return terms;
    }

    public String explanation() {
        return explanation;
    }

    public boolean enabled() {
        return enabled;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public String changedBy() {
        return changedBy;
    }

    public long version() {
        return version;
    }
}
