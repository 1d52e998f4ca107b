package io.influencegen.imaging.ui;

import io.influencegen.imaging.boundary.AdministeredModel;
import io.influencegen.imaging.boundary.ModelDesk;
import io.influencegen.portal.ui.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Every model that a worker ever told of, with the picture that stands for it. */
@Named
@RequestScoped
public class ModelListPage {
    @Inject
    private ModelDesk desk;

    @Inject
    private Notices notices;

    public List<AdministeredModel> getModels() {
        return desk.list();
    }

    public void makePreview(String name) {
        desk.makePreview(name);
        notices.success("models.preview.asked");
    }

    public String path(AdministeredModel model) {
        return "/imaging/model?name=" + encoded(model.name());
    }

    /** Where its picture lies; only asked where it has one. */
    public String shot(AdministeredModel model) {
        return ModelPreviewServlet.PATH + "?name=" + encoded(model.name()) + "&v="
                + model.preview().sha256().orElse("");
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
