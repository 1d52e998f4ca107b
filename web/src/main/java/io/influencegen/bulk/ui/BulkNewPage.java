package io.influencegen.bulk.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.bulk.boundary.BulkDesk;
import io.influencegen.bulk.boundary.BulkWish;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.imaging.boundary.ImageStudio;
import io.influencegen.imaging.boundary.StudioModel;
import io.influencegen.imaging.boundary.Style;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.prompt.boundary.PromptLibrary;
import io.influencegen.prompt.boundary.PromptView;
import io.influencegen.sheet.boundary.SheetError;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Where many pictures are planned: a prompt with places, how they are made, and a sheet. */
@Named
@ViewScoped
public class BulkNewPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_PROMPTS = 200;

    @Inject
    private BulkDesk desk;

    @Inject
    private ImageStudio studio;

    @Inject
    private PromptLibrary prompts;

    @Inject
    private RequestContext context;

    private String title = "";
    private String prompt = "";
    private String negative = "";
    private String template = "";
    private String model = "";
    private String ratio = "";
    private String style = "";
    private int variants = 1;
    private String campaign = "";
    private transient Part file;
    private transient List<StudioModel> models;

    /** Its words are put into the fields, where they can be changed. */
    public void take() {
        if (!template.isEmpty()) {
            PromptView chosen = prompts.find(UUID.fromString(template));
            prompt = chosen.text();
            negative = chosen.negative();
        }
    }

    public void plan() throws IOException {
        UUID id = desk.plan(wish(), file.getSubmittedFileName(), content());
        FacesContext.getCurrentInstance().getExternalContext().redirect("/bulk/order?id=" + id);
    }

    private byte[] content() {
        try (InputStream content = file.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new DomainException(e, SheetError.SHEET_DAMAGED);
        }
    }

    private BulkWish wish() {
        return new BulkWish(
                title,
                prompt,
                negative,
                given(model),
                given(ratio),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                styles(),
                variants,
                given(campaign));
    }

    private List<Style> styles() {
        return getModel()
                .flatMap(one -> one.styles().stream()
                        .filter(offer -> offer.name().equals(style))
                        .findFirst())
                .map(offer -> List.of(new Style(offer.name(), offer.strength())))
                .orElse(List.of());
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(one -> !one.isEmpty());
    }

    /** An empty field comes as null. */
    private static String text(String field) {
        return Objects.requireNonNullElse(field, "");
    }

    public List<StudioModel> getModels() {
        if (models == null) {
            models = studio.models();
        }
        return models;
    }

    /** The chosen one, or the preset. */
    public Optional<StudioModel> getModel() {
        return getModels().stream()
                .filter(one -> model.isEmpty() || one.name().equals(model))
                .findFirst();
    }

    public List<StudioModel.Shape> getShapes() {
        return getModel().map(StudioModel::shapes).orElse(List.of());
    }

    public List<StudioModel.StyleOffer> getStyles() {
        return getModel().map(StudioModel::styles).orElse(List.of());
    }

    /** Those with places, which are what a sheet fills. */
    public List<PromptView> getTemplates() {
        return prompts.list(ListQuery.first(MOST_PROMPTS)).items().stream()
                .filter(one -> one.text().contains("{{"))
                .toList();
    }

    public boolean isMayCampaign() {
        return context.caller().has(Role.CAMPAIGN_MANAGER) || context.caller().has(Role.ADMINISTRATOR);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = text(title);
    }

    public String getPrompt() {
        return prompt;
    }

    public void setPrompt(String prompt) {
        this.prompt = text(prompt);
    }

    public String getNegative() {
        return negative;
    }

    public void setNegative(String negative) {
        this.negative = text(negative);
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = text(template);
    }

    public String getModelName() {
        return model;
    }

    public void setModelName(String name) {
        model = text(name);
    }

    public String getRatio() {
        return ratio;
    }

    public void setRatio(String ratio) {
        this.ratio = text(ratio);
    }

    public String getStyle() {
        return style;
    }

    public void setStyle(String style) {
        this.style = text(style);
    }

    public int getVariants() {
        return variants;
    }

    public void setVariants(int variants) {
        this.variants = variants;
    }

    public String getCampaign() {
        return campaign;
    }

    public void setCampaign(String campaign) {
        this.campaign = text(campaign);
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
