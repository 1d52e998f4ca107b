package io.influencegen.upload.control;

import io.influencegen.upload.boundary.DocumentPicture;
import io.influencegen.upload.boundary.MediaKind;
import jakarta.enterprise.context.Dependent;
import java.io.InputStream;

/** Draws pages. */
@Dependent
public class DocumentRendering {
    public DocumentPicture draw(InputStream content, MediaKind kind, int page) {
        throw new UnsupportedOperationException();
    }
}
