package io.influencegen.upload.boundary;

import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants to send: what for (the key of an {@link UploadPurpose}), how many bytes, under which name, with which
 * SHA-256 in hexadecimal where they know it, and what the purpose wants to be told.
 */
public record NewUpload(
        String purpose, long length, String fileName, Optional<String> sha256, Map<String, String> meta) {
    public NewUpload {
        meta = Map.copyOf(meta);
    }
}
