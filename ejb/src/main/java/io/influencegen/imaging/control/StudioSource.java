package io.influencegen.imaging.control;

import io.influencegen.gallery.boundary.PictureDetail;
import io.influencegen.gallery.boundary.PictureMaking;
import io.influencegen.gallery.boundary.PictureSource;
import io.influencegen.gallery.boundary.PictureView;
import io.influencegen.imaging.boundary.ImageStudio;
import io.influencegen.imaging.boundary.ImageWish;
import io.influencegen.imaging.boundary.StudioModel;
import io.influencegen.imaging.boundary.Style;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The studio as the gallery knows it. */
@ApplicationScoped
public class StudioSource implements PictureSource {
    private ImageStudio studio;

    protected StudioSource() {}

    @Inject
    public StudioSource(ImageStudio studio) {
        this.studio = studio;
    }

    @Override
    public List<ModelChoice> models() {
        return studio.models().stream()
                .map(model -> new ModelChoice(
                        model.name(),
                        model.title(),
                        model.styles().stream()
                                .map(StudioModel.StyleOffer::name)
                                .toList(),
                        model.shapes().stream().map(StudioModel.Shape::ratio).toList()))
                .toList();
    }

    @Override
    public void makeMore(PictureDetail picture, Optional<Long> seed) {
        PictureView from = picture.picture();
        PictureMaking making = picture.making();
        studio.submit(new ImageWish(
                Optional.of(making.model()),
                making.prompt(),
                making.negativePrompt(),
                Optional.of(from.ratio()),
                Optional.of(Math.max(from.width(), from.height())),
                seed,
                Optional.of(making.steps()),
                Optional.of(making.guidance()),
                making.styles().entrySet().stream()
                        .map(style -> new Style(style.getKey(), style.getValue()))
                        .toList(),
                1,
                Optional.of(from.campaign()).filter(name -> !name.isEmpty())));
    }
}
