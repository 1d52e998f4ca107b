package io.influencegen.imaging.ui;

import io.influencegen.access.boundary.Role;
import io.influencegen.imaging.boundary.AdministeredModel;
import io.influencegen.imaging.boundary.AdministeredModel.StyleOffered;
import io.influencegen.imaging.boundary.ModelRules;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an administrator chooses and types for a model; an empty number is the model's own. */
public final class ModelForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long version;
    private final ArrayList<String> allStyles;
    private boolean enabled;
    private boolean preset;
    private String title;
    private List<String> audience;
    private Integer presetSteps;
    private Integer mostSteps;
    private Double presetGuidance;
    private String route;
    private List<String> shownStyles;

    ModelForm(AdministeredModel model) {
        ModelRules rules = model.rules();
        version = model.version();
        enabled = rules.enabled();
        preset = rules.preset();
        title = rules.title();
        audience = new ArrayList<>(
                rules.audience().stream().map(Role::key).sorted().toList());
        presetSteps = rules.presetSteps().orElse(null);
        mostSteps = rules.mostSteps().orElse(null);
        presetGuidance = rules.presetGuidance().orElse(null);
        route = rules.route();
        allStyles = new ArrayList<>(
                model.offer().styles().stream().map(StyleOffered::name).toList());
        shownStyles = new ArrayList<>(allStyles.stream()
                .filter(style -> !rules.hiddenStyles().contains(style))
                .toList());
    }

    ModelRules toRules() {
        Set<String> hidden =
                allStyles.stream().filter(style -> !shownStyles.contains(style)).collect(Collectors.toSet());
        return new ModelRules(
                enabled,
                preset,
                title == null ? "" : title,
                audience.stream().map(Role::ofKey).collect(Collectors.toSet()),
                Optional.ofNullable(presetSteps),
                Optional.ofNullable(mostSteps),
                Optional.ofNullable(presetGuidance),
                route,
                hidden);
    }

    long version() {
        return version;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public boolean isPreset() {
        return preset;
    }

    public void setPreset(boolean preset) {
        this.preset = preset;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public List<String> getAudience() {
        return audience;
    }

    public void setAudience(List<String> audience) {
        this.audience = audience;
    }

    public Integer getPresetSteps() {
        return presetSteps;
    }

    public void setPresetSteps(Integer presetSteps) {
        this.presetSteps = presetSteps;
    }

    public Integer getMostSteps() {
        return mostSteps;
    }

    public void setMostSteps(Integer mostSteps) {
        this.mostSteps = mostSteps;
    }

    public Double getPresetGuidance() {
        return presetGuidance;
    }

    public void setPresetGuidance(Double presetGuidance) {
        this.presetGuidance = presetGuidance;
    }

    public String getRoute() {
        return route;
    }

    public void setRoute(String route) {
        this.route = route;
    }

    public List<String> getShownStyles() {
        return shownStyles;
    }

    public void setShownStyles(List<String> shownStyles) {
        this.shownStyles = shownStyles;
    }
}
