package io.influencegen.prompt.entity;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** An entry of the library. How often it was used is counted beside it, so that use is no change. */
@Entity
@Table(name = "prompt")
@DiscriminatorColumn(name = "kind")
public abstract class Prompt {
    @Id
    private UUID id;

    private String title;
    private String text;
    private String negative;
    private String model;
    private String ratio;
    private Integer steps;
    private Double guidance;
    private String loras;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private long version;

    protected Prompt() {}

    protected Prompt(UUID id) {
        this.id = id;
    }

    public void say(PromptContent content, Instant now) {
        title = content.title();
        text = content.text();
        negative = content.negative();
        model = content.style().model();
        ratio = content.style().ratio();
        steps = content.style().steps();
        guidance = content.style().guidance();
        loras = LoraText.write(content.style().loras());
        changedAt = now;
    }

    public PromptContent content() {
        return new PromptContent(
                title, text, negative, new PromptStyle(model, ratio, steps, guidance, LoraText.read(loras)));
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }
}
