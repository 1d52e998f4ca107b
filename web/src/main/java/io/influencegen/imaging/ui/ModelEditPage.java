package io.influencegen.imaging.ui;

import io.influencegen.access.boundary.Role;
import io.influencegen.imaging.boundary.AdministeredModel;
import io.influencegen.imaging.boundary.AdministeredModel.StyleOffered;
import io.influencegen.imaging.boundary.ModelDesk;
import io.influencegen.imaging.boundary.StudioModel;
import io.influencegen.portal.ui.Notices;
import io.influencegen.portal.ui.PortalPage;
import io.influencegen.portal.ui.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** One model: what workers offer, and the rules laid over it. */
@Named
@ViewScoped
public class ModelEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ModelDesk desk;

    @Inject
    private Texts texts;

    @Inject
    private Notices notices;

    private String name;
    private ModelForm form;
    private transient AdministeredModel model;

    public void open() {
        if (form == null) {
            form = new ModelForm(getModel());
        }
    }

    public void save() throws IOException {
        desk.change(name, form.toRules(), form.version());
        notices.successAt(PortalPage.MODELS.getPath(), "models.saved");
    }

    public void makePreview() throws IOException {
        desk.makePreview(name);
        notices.successAt(PortalPage.MODELS.getPath(), "models.preview.asked");
    }

    /** As it is now; asked for once in a request. */
    public AdministeredModel getModel() {
        if (model == null) {
            model = desk.find(name == null ? "" : name);
        }
        return model;
    }

    public ModelForm getForm() {
        return form;
    }

    public List<String> getRoutes() {
        return desk.routes();
    }

    /** Roles that may use the studio, by their words. */
    public Map<String, String> getAudiences() {
        Map<String, String> audiences = new LinkedHashMap<>();
        Stream.of(Role.INFLUENCER, Role.CAMPAIGN_MANAGER, Role.ADMINISTRATOR)
                .forEach(role -> audiences.put(texts.format("role." + role.key()), role.key()));
        return audiences;
    }

    /** Styles by what a person reads of them: their names and trigger words. */
    public Map<String, String> getStyles() {
        Map<String, String> styles = new LinkedHashMap<>();
        getModel().offer().styles().forEach(style -> styles.put(words(style), style.name()));
        return styles;
    }

    public String getWorkers() {
        return String.join(", ", getModel().workers());
    }

    public String getRatios() {
        return String.join(", ", getModel().offer().ratios());
    }

    /** From the least to the most, as people write numbers. */
    public String span(StudioModel.Span span) {
        NumberFormat plain = NumberFormat.getInstance(Locale.ENGLISH);
        return plain.format(span.least()) + " – " + plain.format(span.most());
    }

    private String words(StyleOffered style) {
        if (!style.fault().isEmpty()) {
            return texts.format("models.style.fault", style.name(), style.fault());
        }
        return style.triggerWords().isEmpty()
                ? style.name()
                : texts.format("models.style.triggers", style.name(), String.join(", ", style.triggerWords()));
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
