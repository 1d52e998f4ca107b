package io.influencegen.upload.boundary;

import io.influencegen.access.boundary.UserId;
import java.util.Map;

/**
 * A file that passed every check and lies in the object store under its owner and its SHA-256. Pages are of a PDF, 1 for a
 * picture; width and height are of a picture as it is to be looked at, or of a PDF's first page in points.
 */
public record StoredUpload(
        UploadId id,
        UserId owner,
        String sha256,
        MediaKind kind,
        long size,
        String fileName,
        Map<String, String> meta,
        int pages,
        int width,
        int height) {
    public StoredUpload {
        meta = Map.copyOf(meta);
    }
}
