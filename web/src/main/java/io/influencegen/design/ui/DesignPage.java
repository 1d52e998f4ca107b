package io.influencegen.design.ui;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.portal.ui.Notices;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tags at work, with values to look at and a form to play with. */
@Named
@ViewScoped
public class DesignPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<String> COLOURS = List.of(
            "accent",
            "success",
            "warning",
            "danger",
            "info",
            "neutral",
            "text",
            "text-muted",
            "line",
            "surface",
            "canvas");
    private static final List<String> STATES = List.of("RUNNING", "DELIVERED", "RETRYING", "FAILED", "DRAFT");

    @Inject
    private TagLibrary library;

    @Inject
    private Notices notices;

    private String name;

    public List<TagEntry> getTags() {
        return library.tags();
    }

    public List<String> getIcons() {
        return library.icons();
    }

    public List<String> getColours() {
        return COLOURS;
    }

    public List<String> getStates() {
        return STATES;
    }

    public Map<String, Integer> getWeek() {
        Map<String, Integer> week = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH), day.getValue() * day.getValue() % 11 * 4);
        }
        return week;
    }

    public Map<String, String> getBefore() {
        return Map.of("portal.session-idle-timeout", "PT30M", "portal.banner", "");
    }

    public Map<String, String> getAfter() {
        return Map.of("portal.session-idle-timeout", "PT15M", "portal.banner", "");
    }

    public Map<String, String> getDocumentMeta() {
        return Map.of("side", "front");
    }

    public void save() {
        notices.success("design.saved", name);
    }

    public void refuse() {
        throw new DomainException(CommonError.CHANGED_MEANWHILE);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
