package io.influencegen.gallery.boundary;

import io.influencegen.error.boundary.CommonError;
import io.influencegen.error.boundary.DomainException;
import java.util.List;
import java.util.stream.Stream;

/** What a picture can be taken along as. */
public enum PictureFormat {
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg"),
    WEBP("image/webp", "webp");

    private final String mediaType;
    private final String extension;

    PictureFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** As it is written, in capitals or not. */
    public static PictureFormat of(String text) {
        return Stream.of(values())
                .filter(format -> format.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () -> new DomainException(CommonError.INVALID_VALUE, "format", "one of " + List.of(values())));
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }
}
