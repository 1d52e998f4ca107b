package io.influencegen.imaging.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.imaging.boundary.ImageStudio;
import io.influencegen.imaging.boundary.ImagingSettings;
import io.influencegen.imaging.boundary.StudioModel;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.usage.boundary.QuotaView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;

/** What the studio offers when it opens; from then on its script talks to the API and listens. */
@Named
@RequestScoped
public class StudioPage {
    private static final int LONG = 24;

    @Inject
    private ImageStudio studio;

    @Inject
    private Settings settings;

    @Inject
    private RequestContext context;

    private List<StudioModel> models;
    private QuotaView quota;

    @PostConstruct
    void open() {
        models = studio.models();
        quota = studio.quota();
    }

    public List<StudioModel> getModels() {
        return models;
    }

    public QuotaView getQuota() {
        return quota;
    }

    /** A handful to choose from, up to what the settings allow. */
    public List<Integer> getCounts() {
        int most = settings.number(ImagingSettings.MOST_PICTURES);
        return IntStream.of(1, 2, 4, 8, 16, 32)
                .filter(count -> count <= most)
                .boxed()
                .toList();
    }

    /** Sides people ask for, from what the model makes by itself to the longest it allows. */
    public List<Integer> sides(StudioModel model) {
        int own = model.shapes().stream()
                .mapToInt(shape -> Math.max(shape.width(), shape.height()))
                .max()
                .orElse(0);
        return IntStream.concat(IntStream.of(own), IntStream.of(256, 512, 768, 1024, 1536, 2048))
                .filter(side -> side >= own && side <= model.longestSide())
                .distinct()
                .boxed()
                .toList();
    }

    /** The outline of an aspect ratio, its longer side always the same. */
    public int width(StudioModel.Shape shape) {
        return Math.round((float) LONG * shape.width() / Math.max(shape.width(), shape.height()));
    }

    public int height(StudioModel.Shape shape) {
        return Math.round((float) LONG * shape.height() / Math.max(shape.width(), shape.height()));
    }

    /** Whole numbers where they are whole: no step is half. */
    public String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    public boolean isCampaigner() {
        return context.caller().has(Role.CAMPAIGN_MANAGER) || context.caller().has(Role.ADMINISTRATOR);
    }
}
