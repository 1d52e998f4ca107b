package io.influencegen.gallery.control;

import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.gallery.boundary.NewPicture;
import io.influencegen.storage.boundary.ObjectStore;
import io.influencegen.storage.boundary.StoredObject;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Clock;

/** Puts a picture's bytes away and remembers where they are. */
@Dependent
public class PictureKeeper {
    private final PictureRepository pictures;
    private final ObjectStore store;
    private final Clock clock;

    @Inject
    public PictureKeeper(PictureRepository pictures, ObjectStore store, Clock clock) {
        this.pictures = pictures;
        this.store = store;
        this.clock = clock;
    }

    public byte[] thumbnail(byte[] picture) {
        return Thumbnail.of(picture);
    }

    public void keep(NewPicture picture) {
        SubjectId owner = SubjectId.of(picture.owner());
        pictures.lockBytesOf(picture.owner());
        NewPicture.PictureFiles files = picture.files();
        StoredObject stored = store.put(new ByteArrayInputStream(files.picture()), owner, files.mediaType());
        StoredObject small = store.put(new ByteArrayInputStream(files.thumbnail()), owner, Thumbnail.MEDIA_TYPE);
        pictures.add(picture, stored, small.sha256(), clock.instant());
    }
}
