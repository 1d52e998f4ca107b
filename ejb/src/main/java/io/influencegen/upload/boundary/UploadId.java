package io.influencegen.upload.boundary;

import java.io.Serializable;
import java.util.UUID;

/** Identifies one upload. */
public record UploadId(UUID value) implements Serializable {
    public static UploadId of(String text) {
        return new UploadId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
