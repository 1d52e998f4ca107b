package io.influencegen.gallery.control;

import io.influencegen.access.boundary.Caller;
import io.influencegen.crypto.boundary.SubjectId;
import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import io.influencegen.gallery.boundary.GallerySettings;
import io.influencegen.gallery.boundary.PictureFile;
import io.influencegen.gallery.boundary.PictureFile.Variant;
import io.influencegen.gallery.boundary.PictureFormat;
import io.influencegen.gallery.boundary.PictureWish;
import io.influencegen.gallery.boundary.RenderedPicture;
import io.influencegen.provenance.boundary.ContentCredentials;
import io.influencegen.provenance.boundary.ProvenanceError;
import io.influencegen.settings.boundary.Settings;
import io.influencegen.storage.boundary.ObjectStore;
import io.influencegen.storage.boundary.StorageError;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Makes of a kept picture the file that somebody wishes. */
@Dependent
public class PictureRendering {
    private final PictureRepository pictures;
    private final ObjectStore store;
    private final ContentCredentials credentials;
    private final Settings settings;

    @Inject
    public PictureRendering(
            PictureRepository pictures, ObjectStore store, ContentCredentials credentials, Settings settings) {
        this.pictures = pictures;
        this.store = store;
        this.credentials = credentials;
        this.settings = settings;
    }

    public RenderedPicture render(UUID id, PictureWish wish, Caller caller) {
        PictureFile file = pictures.file(id, Variant.ORIGINAL, caller)
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND));
        InputStream original = store.open(SubjectId.of(file.owner()), file.sha256());
        boolean asItIs =
                wish.withMetadata() && file.mediaType().equals(wish.format().mediaType());
        InputStream content = asItIs ? original : new ByteArrayInputStream(derive(original, file.mediaType(), wish));
        return new RenderedPicture(content, wish.format().mediaType(), nameOf(id, wish.format()));
    }

    static String nameOf(UUID id, PictureFormat format) {
        return "picture-" + id + "." + format.extension();
    }

    private byte[] derive(InputStream stream, String mediaType, PictureWish wish) {
        try (stream) {
            byte[] original = stream.readAllBytes();
            if (mediaType.equals(wish.format().mediaType())) {
                return credentials.strip(original);
            }
            byte[] converted = PictureEncoder.encode(original, wish.format(), quality(wish.format()));
            return wish.withMetadata() ? told(original, converted) : converted;
        } catch (IOException broken) {
            throw new DomainException(broken, StorageError.CONTENT_BROKEN_OFF);
        }
    }

    /** With the story of the original. One that tells none, made before pictures were sealed, passes none on. */
    private byte[] told(byte[] original, byte[] converted) {
        try {
            return credentials.derive(original, converted);
        } catch (DomainException untold) {
            if (untold.code() == ProvenanceError.ORIGINAL_NOT_SEALED) {
                return converted;
            }
            throw untold;
        }
    }

    private int quality(PictureFormat format) {
        return settings.number(
                format == PictureFormat.WEBP ? GallerySettings.WEBP_QUALITY : GallerySettings.JPEG_QUALITY);
    }
}
