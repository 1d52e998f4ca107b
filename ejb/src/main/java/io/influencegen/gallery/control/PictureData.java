package io.influencegen.gallery.control;

import io.influencegen.access.boundary.UserId;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.gallery.boundary.PictureFile;
import io.influencegen.gallery.boundary.PictureView;
import io.influencegen.listing.boundary.ListQuery;
import io.influencegen.listing.boundary.Page;
import io.influencegen.privacy.boundary.PersonalDataSink;
import io.influencegen.privacy.boundary.PersonalDataSource;
import io.influencegen.storage.boundary.ObjectStore;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A person's pictures and what they were made with, for a copy of their data. */
@Dependent
public class PictureData implements PersonalDataSource {
    private static final int AT_ONCE = 500;

    private final PictureViewRepository views;
    private final PictureRepository pictures;
    private final ObjectStore store;

    @Inject
    PictureData(PictureViewRepository views, PictureRepository pictures, ObjectStore store) {
        this.views = views;
        this.pictures = pictures;
        this.store = store;
    }

    @Override
    public String name() {
        return "pictures";
    }

    @Override
    public void write(UserId user, PersonalDataSink sink) throws IOException {
        List<PictureView> all = of(user);
        sink.json("pictures", all);
        for (PictureView picture : all) {
            Optional<PictureFile> file = pictures.file(picture.id(), PictureFile.Variant.ORIGINAL);
            if (file.isPresent()) {
                sink.file(
                        picture.id() + (file.get().mediaType().equals("image/png") ? ".png" : ".img"),
                        store.open(SubjectId.of(user), file.get().sha256()));
            }
        }
    }

    private List<PictureView> of(UserId user) {
        Viewer self = new Viewer(user, false);
        List<PictureView> all = new ArrayList<>();
        ListQuery query = ListQuery.first(AT_ONCE);
        Page<PictureView> slice = views.list(query, self);
        while (!slice.items().isEmpty()) {
            all.addAll(slice.items());
            query = query.behind(slice);
            slice = views.list(query, self);
        }
        return all;
    }
}
