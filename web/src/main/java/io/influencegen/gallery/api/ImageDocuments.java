package io.influencegen.gallery.api;

import io.influencegen.gallery.boundary.PictureDetail;
import io.influencegen.gallery.boundary.PictureFile.Variant;
import io.influencegen.gallery.boundary.PictureFiles;
import io.influencegen.gallery.boundary.PictureView;
import io.influencegen.gallery.ui.PictureServlet;
import io.influencegen.rest.api.ApiApplication;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Pictures as the API tells of them, with links that are signed anew each time. */
@ApplicationScoped
class ImageDocuments {
    @Inject
    private PictureFiles files;

    Image of(PictureView picture) {
        String self = ApiApplication.PATH + "/images/" + picture.id();
        boolean open = !picture.isDeleted();
        return Image.of(
                picture,
                new ImageLinks(
                        self,
                        self + "/content",
                        open ? link(picture.id(), Variant.ORIGINAL) : null,
                        open ? link(picture.id(), Variant.THUMBNAIL) : null));
    }

    ImageDetail of(PictureDetail found) {
        return ImageDetail.of(found, of(found.picture()));
    }

    private String link(UUID id, Variant variant) {
        return PictureServlet.PATH + id + "?" + files.link(id, variant);
    }
}
