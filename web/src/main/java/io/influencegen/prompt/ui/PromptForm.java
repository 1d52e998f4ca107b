package io.influencegen.prompt.ui;

import io.influencegen.access.boundary.Role;
import io.influencegen.prompt.boundary.RenderedPrompt;
import io.influencegen.prompt.entity.LoraText;
import io.influencegen.prompt.entity.PromptContent;
import io.influencegen.prompt.entity.PromptStyle;
import io.influencegen.prompt.entity.TemplateReach;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** The fields of an entry while somebody writes them. */
public class PromptForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String title = "";
    private String text = "";
    private String negative = "";
    private String model = "";
    private String ratio = "";
    private Integer steps;
    private Double guidance;
    private String loras = "";
    private String brand = "";
    private boolean enabled = true;
    private List<String> audience = List.of();

    void show(PromptContent content) {
        title = content.title();
        text = content.text();
        negative = content.negative();
        show(content.style());
    }

    void show(TemplateReach reach) {
        brand = reach.brand();
        enabled = reach.enabled();
        audience = reach.audience().stream().map(Role::key).sorted().toList();
    }

    /** The title stays what its owner calls it. */
    void show(RenderedPrompt chosen) {
        text = chosen.text();
        negative = chosen.negative();
        show(chosen.style());
    }

    private void show(PromptStyle style) {
        model = style.model();
        ratio = style.ratio();
        steps = style.steps();
        guidance = style.guidance();
        loras = LoraText.write(style.loras());
    }

    PromptContent content() {
        PromptStyle style =
                new PromptStyle(model, ratio, steps, guidance, LoraText.read(PromptQuestion.orEmpty(loras)));
        return new PromptContent(title, text, negative, style);
    }

    TemplateReach reach() {
        return new TemplateReach(
                brand, enabled, audience.stream().map(Role::ofKey).collect(Collectors.toSet()));
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getNegative() {
        return negative;
    }

    public void setNegative(String negative) {
        this.negative = negative;
    }

    public String getModel() {
        return model;
    }

    public void setModel(String model) {
        this.model = model;
    }

    public String getRatio() {
        return ratio;
    }

    public void setRatio(String ratio) {
        this.ratio = ratio;
    }

    public Integer getSteps() {
        return steps;
    }

    public void setSteps(Integer steps) {
        this.steps = steps;
    }

    public Double getGuidance() {
        return guidance;
    }

    public void setGuidance(Double guidance) {
        this.guidance = guidance;
    }

    public String getLoras() {
        return loras;
    }

    public void setLoras(String loras) {
        this.loras = loras;
    }

    public String getBrand() {
        return brand;
    }

    public void setBrand(String brand) {
        this.brand = brand;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public List<String> getAudience() {
        return audience;
    }

    public void setAudience(List<String> audience) {
        this.audience = List.copyOf(audience);
    }
}
